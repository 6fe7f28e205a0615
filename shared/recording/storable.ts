import type { PresetSettings } from './preset.ts'

/** Numbers that are not there yet are stored as 0, which the linter asks about just the same. */
export function withNumbers(settings: PresetSettings): PresetSettings {
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
export const storable = (settings: PresetSettings): PresetSettings => ({
  ...withNumbers(settings),
  name: settings.name.trim(),
})
