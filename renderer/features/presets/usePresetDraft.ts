import { useState } from 'react'
import { PresetDraftBody } from '../../../shared/recording/draft.ts'
import type { Preset, PresetSettings } from '../../../shared/recording/preset.ts'
import { back, changedFields, firstStep, forward, settle, takeStep } from '../../ui/form/steps.ts'

/** The settings as they are typed, and whether they differ from what is stored. */
export interface PresetDraft {
  readonly settings: PresetSettings
  readonly dirty: boolean
  readonly change: (patch: Partial<PresetSettings>) => void
  readonly changeRecording: (patch: Partial<PresetSettings['recording']>) => void
  readonly changeCanvas: (patch: Partial<PresetSettings['canvas']>) => void
  readonly replace: (change: (settings: PresetSettings) => PresetSettings) => void
  /** What was sent is stored: it is the form's content now, unless somebody typed on meanwhile. */
  readonly stored: (sent: PresetSettings, now: PresetSettings) => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
}

/** NaN stands for an empty number: it compares like any other value here. */
const fingerprint = (settings: PresetSettings): string =>
  JSON.stringify(settings, (_key, value: unknown) => (Number.isNaN(value) ? 'NaN' : value))

/** Numbers that are not there yet are stored as 0, which the linter asks about just the same. */
function withNumbers(settings: PresetSettings): PresetSettings {
  const numbers = <T extends object>(values: T): T =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]: [string, unknown]) => [
        key,
        typeof value === 'number' && !Number.isFinite(value) ? 0 : value,
      ]),
    ) as T
  return {
    ...settings,
    recording: numbers(settings.recording),
    canvas: numbers(settings.canvas),
    layout: { ...settings.layout, regions: settings.layout.regions.map(numbers) },
    // A cue without a name is called by its place.
    cues: settings.cues.map((cue, index) => ({ ...cue, name: cue.name.trim() || String(index + 1) })),
  }
}

/** Settings as a preset may hold them. */
export function storable(settings: PresetSettings): PresetSettings {
  return { ...withNumbers(settings), name: settings.name.trim() }
}

/** Settings as a draft keeps them: as they are typed, without a secret. */
export const draftBody = (settings: PresetSettings): string => JSON.stringify({ settings: withNumbers(settings) })

/** The settings of a kept draft; null when the text is none, for instance of a much older desk. */
export function draftSettings(body: string): PresetSettings | null {
  try {
    const parsed = PresetDraftBody.safeParse(JSON.parse(body))
    return parsed.success ? parsed.data.settings : null
  } catch {
    return null
  }
}

/** Keeps a draft of a preset's settings, step by step. `preset` null: a new one, which starts from `initial`. */
export function usePresetDraft(preset: Preset | null, initial: PresetSettings): PresetDraft {
  const [steps, setSteps] = useState(() => firstStep(preset?.settings ?? initial))
  const replace: PresetDraft['replace'] = (change) =>
    setSteps((old) => {
      const next = change(old.present)
      return takeStep(old, next, changedFields(old.present, next), Date.now())
    })
  return {
    settings: steps.present,
    dirty: fingerprint(steps.present) !== fingerprint(preset?.settings ?? initial),
    change: (patch) => replace((old) => ({ ...old, ...patch })),
    changeRecording: (patch) => replace((old) => ({ ...old, recording: { ...old.recording, ...patch } })),
    changeCanvas: (patch) => replace((old) => ({ ...old, canvas: { ...old.canvas, ...patch } })),
    replace,
    stored: (sent, now) => setSteps((old) => (old.present === sent ? settle(old, now) : old)),
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    undo: () => setSteps(back),
    redo: () => setSteps(forward),
  }
}
