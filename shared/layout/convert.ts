import { rounded } from './fractions.ts'
import type { LayoutState, Region } from './layoutState.ts'
import { type PredefinedKind, placePeople } from './predefined.ts'
import { fittedTo } from './regionEdits.ts'
import { defaultMark } from './regionMark.ts'
import type { CanvasSize } from './units.ts'

/**
 * A predefined layout as it is for so many people, as regions of a customised one. The order of joining is kept; the large
 * window of the vertical layout keeps its uid. Approximate, as the predefined layouts are.
 */
export function predefinedRegions(
  kind: PredefinedKind,
  people: number,
  maxResolutionUid: string | null = null,
): readonly Region[] {
  return placePeople(kind, people, kind === 2 && maxResolutionUid !== null).map(
    ({ person, renderMode, ...place }, index) => ({
      uid: person === 'large' ? maxResolutionUid : null,
      ...rounded(place),
      alpha: 1,
      renderMode,
      mark: defaultMark(index),
    }),
  )
}

/** The whole layout as a customised one that looks the same on this canvas for so many people; a customised one stays as it is. */
export function asCustom(layout: LayoutState, people: number, canvas: CanvasSize): LayoutState {
  const { mixedVideoLayout: kind, maxResolutionUid } = layout
  if (kind === 3) return layout
  return {
    ...layout,
    mixedVideoLayout: 3,
    maxResolutionUid: null,
    regions: [...fittedTo(canvas, predefinedRegions(kind, people, maxResolutionUid))],
  }
}
