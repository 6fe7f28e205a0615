import type { CueId, PresetId } from '../../shared/ids.ts'
import type { Preset, PresetSettings } from '../../shared/recording/preset.ts'

/** Settings for the preset `id` whose cues are its own: one that another preset has already, as in a copy, gets a new id. */
export function withOwnCues(
  settings: PresetSettings,
  id: PresetId,
  presets: readonly Preset[],
  newId: () => string,
): PresetSettings {
  if (settings.cues.length === 0) return settings
  const others = presets.filter((preset) => preset.id !== id)
  const taken = new Set(others.flatMap((preset) => preset.settings.cues.map((cue) => cue.id)))
  const cues = settings.cues.map((cue) => (taken.has(cue.id) ? { ...cue, id: newId() as CueId } : cue))
  return { ...settings, cues }
}
