import type { Preset } from '../../../shared/recording/preset.ts'

/** Presets by name; all words of the search must occur in name, channel or uid. */
export function matchingPresets(presets: readonly Preset[], search: string): readonly Preset[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return presets
    .filter(({ settings }) => {
      const text = `${settings.name} ${settings.channel} ${settings.recorderUid}`.toLocaleLowerCase()
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => a.settings.name.localeCompare(b.settings.name, 'en', { numeric: true }))
}
