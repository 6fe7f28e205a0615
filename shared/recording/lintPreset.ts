import { reachChecks } from '../layout/layoutChecks.ts'
import { isLayoutGone, layoutOf } from '../layout/layoutOf.ts'
import type { LayoutLibrary } from '../layout/savedLayout.ts'
import type { AccountHost } from './account.ts'
import { sizeWords, stretchOf } from '../layout/shape.ts'
import { type Finding, blocks, look } from './finding.ts'
import { MAX_IDLE, MIN_IDLE } from './idleTime.ts'
import { lintCanvas } from './lintCanvas.ts'
import { lintChannel } from './lintChannel.ts'
import { lintCues } from './lintCues.ts'
import { lintLayout } from './lintLayout.ts'
import { type LintedStorage, lintRehearsal, lintStorage } from './lintStorage.ts'
import { type AbsentSecret, lintStored } from './lintStored.ts'
import { lintToken, type TokenSurroundings } from './lintToken.ts'
import { lintUids } from './lintUid.ts'
import { type PresetSettings, defaultPresetSettings } from './preset.ts'
import type { TokenReading } from './token/tokenFacts.ts'

export type { Finding } from './finding.ts'

/** What the linter must know besides the settings; no secret, only whether there is one. */
export interface PresetFacts extends TokenSurroundings {
  readonly hasToken: boolean
  /** What the x-ray saw; null without a token, or where none is asked for. */
  readonly token: TokenReading | null
  readonly hasDecryptionSecret: boolean
  /** Secrets of preset, account and storage profile that a start would not get. */
  readonly absent: readonly AbsentSecret[]
  /** The chosen storage profile; null when none is chosen or it is gone. */
  readonly storage: LintedStorage | null
  /** Where the chosen account records; null when none is chosen or it is gone. */
  readonly host: AccountHost | null
  /** The library that a preset may take its layout from. */
  readonly layouts: LayoutLibrary
}

/** A reconnect takes well under a minute; the vendor advises 300 s. */
const SHORT_IDLE = 60
const ADVISED_IDLE = 300

function lintDecryption({ recording }: PresetSettings, { hasDecryptionSecret }: PresetFacts): readonly Finding[] {
  const field = 'recording.decryptionMode'
  if (recording.decryptionMode === 0) return hasDecryptionSecret ? [look(field, 'decryptionModeMissing')] : []
  return hasDecryptionSecret ? [] : [blocks(field, 'decryptionSecretMissing')]
}

function lintIdle({ recording: { maxIdleTime: value } }: PresetSettings): readonly Finding[] {
  const field = 'recording.maxIdleTime'
  const params = { value, min: MIN_IDLE, advised: SHORT_IDLE, use: ADVISED_IDLE }
  if (!Number.isSafeInteger(value)) return [blocks(field, 'idleNotANumber', { min: MIN_IDLE })]
  if (value < MIN_IDLE) return [blocks(field, 'idleTooShort', params)]
  if (value > MAX_IDLE) return [blocks(field, 'idleTooLong', { value, max: MAX_IDLE, days: MAX_IDLE / 86_400 })]
  return value < SHORT_IDLE ? [look(field, 'idleShort', params)] : []
}

/** Settings that the chosen media make pointless; told only when somebody changed them. */
function lintMedia({ recording, canvas, layout }: PresetSettings): readonly Finding[] {
  const field = 'recording.streamTypes'
  const untouched = defaultPresetSettings
  if (recording.streamTypes === 0) {
    const pictureSet =
      recording.videoStreamType !== untouched.recording.videoStreamType ||
      layout.mixedVideoLayout !== untouched.layout.mixedVideoLayout ||
      canvas.width !== untouched.canvas.width ||
      canvas.height !== untouched.canvas.height ||
      canvas.fps !== untouched.canvas.fps ||
      canvas.bitrate !== untouched.canvas.bitrate
    return pictureSet ? [look(field, 'pictureUnused')] : []
  }
  const soundSet = recording.audioProfile !== untouched.recording.audioProfile
  return recording.streamTypes === 1 && soundSet ? [look('recording.audioProfile', 'audioUnused')] : []
}

/** Regions that nobody will see; only the findings of the studio's checks, which also know the regions. */
const reach = (layout: PresetSettings['layout'], canvas: PresetSettings['canvas']): readonly Finding[] =>
  reachChecks(layout, canvas, null).map(({ field, severity, code, params }) => ({ field, severity, code, params }))

/** An audio recording sends no picture, so nothing can be wrong with it. */
function lintPicture({ recording, canvas, layout }: PresetSettings): readonly Finding[] {
  return recording.streamTypes === 0
    ? []
    : [...lintCanvas(canvas), ...lintLayout(layout, canvas), ...reach(layout, canvas)]
}

/** A layout of the library that was drawn for another shape; an audio recording has none. */
function lintStretch(
  { recording, libraryLayoutId, canvas }: PresetSettings,
  library: LayoutLibrary,
): readonly Finding[] {
  const stretch = recording.streamTypes === 0 ? null : stretchOf(libraryLayoutId, library, canvas)
  if (stretch === null) return []
  const params = { name: stretch.name, drawn: sizeWords(stretch.drawnFor), canvas: sizeWords(canvas) }
  return [look('libraryLayoutId', 'libraryLayoutStretched', params)]
}

/** What is wrong with a layout of the library is mended there, not in the fields of the preset's own. */
const atLibrary = (finding: Finding): Finding =>
  finding.field.startsWith('layout.') ? { ...finding, field: 'libraryLayoutId' } : finding

/**
 * Everything that would keep a preset from starting, or from recording what is meant, in the order of the form.
 * Pure; the same rules serve the form and the start command in main. Limits as in the specification.
 */
export function lintPreset(chosen: PresetSettings, facts: PresetFacts): readonly Finding[] {
  const gone = isLayoutGone(chosen, facts.layouts)
  const settings = { ...chosen, layout: layoutOf(chosen, facts.layouts) }
  const picture = lintPicture(settings)
  return [
    ...(settings.name.trim() === '' ? [blocks('name', 'nameMissing')] : []),
    ...(settings.accountId === null ? [blocks('accountId', 'accountMissing')] : []),
    ...lintChannel(settings.channel),
    ...lintUids(settings),
    ...(facts.hasToken ? [] : [look('token', 'tokenMissing')]),
    ...lintToken(settings, facts.token, facts),
    ...lintMedia(settings),
    ...lintDecryption(settings, facts),
    ...lintIdle(settings),
    ...(gone ? [look('libraryLayoutId', 'libraryLayoutGone')] : []),
    ...lintStretch(chosen, facts.layouts),
    ...(chosen.libraryLayoutId === null || gone ? picture : picture.map(atLibrary)),
    ...lintCues(settings, facts.layouts),
    ...lintStorage(settings, facts.storage),
    ...lintRehearsal(facts.host, facts.storage),
    // A decryption password that the mode does not ask for is not missed.
    ...lintStored(
      facts.absent.filter(({ which }) => which !== 'decryptionSecret' || settings.recording.decryptionMode !== 0),
    ),
  ]
}
