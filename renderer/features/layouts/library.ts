import type { LayoutId } from '../../../shared/ids.ts'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import type { Preset } from '../../../shared/recording/preset.ts'

/** Layouts by name; all words of the search must occur in it. */
export function matchingLayouts(layouts: readonly SavedLayout[], search: string): readonly SavedLayout[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return layouts
    .filter(({ name }) => words.every((word) => name.toLocaleLowerCase().includes(word)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
}

/** Names of the presets that start with a layout or have it as a cue, in their order. */
export const usersOf = (id: LayoutId, presets: readonly Preset[]): readonly string[] =>
  presets
    .filter(
      ({ settings }) =>
        settings.libraryLayoutId === id || settings.cues.some(({ libraryLayoutId }) => libraryLayoutId === id),
    )
    .map(({ settings }) => settings.name)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/** Sizes to draw for: the usual ones, wide and upright. */
export const canvasSizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 640, height: 360 },
  { width: 720, height: 1280 },
  { width: 360, height: 640 },
  { width: 1080, height: 1080 },
] as const
