import type { Finding, FindingCode } from '../../../shared/recording/finding.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'

/** A value that settles a finding with one click, and which text names it. */
export interface Fix {
  readonly label: 'seconds' | 'kbits' | 'fps' | 'uid' | 'clear' | 'trim'
  readonly value: number | string
  readonly apply: (settings: PresetSettings) => PresetSettings
}

type MakeFix = (finding: Finding, settings: PresetSettings) => Fix

const ADVISED_IDLE = 300
const FALLBACK_FPS = 15

/** The next uid upwards that no region and no large window shows. */
function freeUid({ recorderUid, layout }: PresetSettings): string {
  const taken = new Set([layout.maxResolutionUid, ...layout.regions.map(({ uid }) => uid)])
  let uid = Number(recorderUid) + 1
  while (taken.has(String(uid))) uid += 1
  return String(uid)
}

const idle: MakeFix = () => ({
  label: 'seconds',
  value: ADVISED_IDLE,
  apply: (old) => ({ ...old, recording: { ...old.recording, maxIdleTime: ADVISED_IDLE } }),
})

const bitrate: MakeFix = ({ params }) => {
  const use = Number(params['use'])
  return { label: 'kbits', value: use, apply: (old) => ({ ...old, canvas: { ...old.canvas, bitrate: use } }) }
}

const fps: MakeFix = () => ({
  label: 'fps',
  value: FALLBACK_FPS,
  apply: (old) => ({ ...old, canvas: { ...old.canvas, fps: FALLBACK_FPS } }),
})

const uid: MakeFix = (_finding, settings) => {
  const recorderUid = freeUid(settings)
  return { label: 'uid', value: recorderUid, apply: (old) => ({ ...old, recorderUid }) }
}

const fixes: Readonly<Partial<Record<FindingCode, MakeFix>>> = {
  idleNotANumber: idle,
  idleTooShort: idle,
  idleShort: idle,
  bitrateInvalid: bitrate,
  bitrateTooHigh: bitrate,
  bitrateLow: bitrate,
  bitrateHigh: bitrate,
  fpsInvalid: fps,
  fpsUnusual: fps,
  uidIsRegion: uid,
  uidIsLargeWindow: uid,
  largeWindowUnused: () => ({
    label: 'clear',
    value: '',
    apply: (old) => ({ ...old, layout: { ...old.layout, maxResolutionUid: null } }),
  }),
  channelBlankEdge: () => ({
    label: 'trim',
    value: '',
    apply: (old) => ({ ...old, channel: old.channel.trim() }),
  }),
}

/** The fix of a finding, or null when only the operator can know. */
export function fixOf(finding: Finding, settings: PresetSettings): Fix | null {
  return fixes[finding.code]?.(finding, settings) ?? null
}
