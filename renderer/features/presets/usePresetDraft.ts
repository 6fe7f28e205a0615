import { useState } from 'react'
import type { Preset, PresetSettings } from '../../../shared/recording/preset.ts'

/** The settings as they are typed, and whether they differ from what is stored. */
export interface PresetDraft {
  readonly settings: PresetSettings
  readonly dirty: boolean
  readonly change: (patch: Partial<PresetSettings>) => void
  readonly changeRecording: (patch: Partial<PresetSettings['recording']>) => void
  readonly changeCanvas: (patch: Partial<PresetSettings['canvas']>) => void
  readonly replace: (change: (settings: PresetSettings) => PresetSettings) => void
}

/** NaN stands for an empty number: it compares like any other value here. */
const fingerprint = (settings: PresetSettings): string =>
  JSON.stringify(settings, (_key, value: unknown) => (Number.isNaN(value) ? 'NaN' : value))

/** Numbers that are not there yet are stored as 0, which the linter asks about just the same. */
export function storable(settings: PresetSettings): PresetSettings {
  const numbers = <T extends object>(values: T): T =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]: [string, unknown]) => [
        key,
        typeof value === 'number' && !Number.isFinite(value) ? 0 : value,
      ]),
    ) as T
  return {
    ...settings,
    name: settings.name.trim(),
    recording: numbers(settings.recording),
    canvas: numbers(settings.canvas),
    layout: { ...settings.layout, regions: settings.layout.regions.map(numbers) },
  }
}

/** Keeps a draft of a preset's settings. `preset` null: a new one, which starts from `initial`. */
export function usePresetDraft(preset: Preset | null, initial: PresetSettings): PresetDraft {
  const [settings, setSettings] = useState(preset?.settings ?? initial)
  return {
    settings,
    dirty: fingerprint(settings) !== fingerprint(preset?.settings ?? initial),
    change: (patch) => setSettings((old) => ({ ...old, ...patch })),
    changeRecording: (patch) => setSettings((old) => ({ ...old, recording: { ...old.recording, ...patch } })),
    changeCanvas: (patch) => setSettings((old) => ({ ...old, canvas: { ...old.canvas, ...patch } })),
    replace: setSettings,
  }
}
