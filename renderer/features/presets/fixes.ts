import type { Finding, FindingCode } from '../../../shared/recording/finding.ts'
import { freeUid } from '../../../shared/recording/freeUid.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'

/** A value that settles a finding with one click, and which text names it. */
export interface Fix {
  readonly label: 'seconds' | 'kbits' | 'fps' | 'uid' | 'clear' | 'trim'
  readonly value: number | string
  readonly apply: (settings: PresetSettings) => PresetSettings
}

/** `taken`: every uid that a recorder should not have. */
type MakeFix = (finding: Finding, settings: PresetSettings, taken: ReadonlySet<string>) => Fix

const ADVISED_IDLE = 300
const FALLBACK_FPS = 15

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

const uid: MakeFix = ({ field }, settings, taken) => {
  const free = freeUid(settings.recorderUid, taken)
  const part = field === 'alternateUid' ? { alternateUid: free } : { recorderUid: free }
  return { label: 'uid', value: free, apply: (old) => ({ ...old, ...part }) }
}

const fixes: Readonly<Partial<Record<FindingCode, MakeFix>>> = {
  idleNotANumber: idle,
  idleTooShort: idle,
  idleTooLong: idle,
  idleShort: idle,
  bitrateInvalid: bitrate,
  bitrateTooHigh: bitrate,
  bitrateLow: bitrate,
  bitrateHigh: bitrate,
  fpsInvalid: fps,
  fpsUnusual: fps,
  uidIsRegion: uid,
  uidIsLargeWindow: uid,
  alternateIsRecorder: uid,
  uidInOtherPreset: uid,
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

/** `settings` with the layout that will be sent; `taken`: uids that are used already. The fix of a finding, or null when only the operator can know. */
export function fixOf(finding: Finding, settings: PresetSettings, taken: ReadonlySet<string>): Fix | null {
  // A layout of the library is mended in the library.
  if (finding.field === 'libraryLayoutId') return null
  return fixes[finding.code]?.(finding, settings, taken) ?? null
}
