import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { type PredefinedKind, placePeople } from '../../../shared/layout/predefined.ts'
import { type UidColours, colourOf } from '../../../shared/layout/regionColours.ts'
import type { MarkColour } from '../../../shared/layout/regionMark.ts'

/** One rectangle of a drawing, in fractions of the canvas. */
export interface PictureRegion {
  readonly label: string
  /** The person's uid where it is chosen; shown below the number where there is room. */
  readonly uid: string | null
  /** The same as on its test card in the studio. */
  readonly colour: MarkColour
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Nobody can see who is in a channel, so predefined layouts are drawn for an imagined number of people. */
const imagined: Readonly<Record<PredefinedKind, number>> = { 0: 5, 1: 4, 2: 5 }

/** What a drawing of this layout shows. `known`: colours that people have in a picture beside it. */
export function pictureOf(layout: LayoutState, people?: number, known: UidColours = {}): readonly PictureRegion[] {
  const kind = layout.mixedVideoLayout
  if (kind === 3) {
    return layout.regions.map(({ uid, x, y, width, height, mark }, index) => ({
      label: String(index + 1),
      uid,
      colour: colourOf({ uid, mark }, index, known),
      x,
      y,
      width,
      height,
    }))
  }
  const large = layout.maxResolutionUid !== null && layout.maxResolutionUid !== ''
  return placePeople(kind, people ?? imagined[kind], large).map(({ person, x, y, width, height }, index) => ({
    label: person === 'large' ? 'L' : String(person),
    uid: person === 'large' ? layout.maxResolutionUid : null,
    colour: colourOf({ uid: person === 'large' ? layout.maxResolutionUid : null }, index, known),
    x,
    y,
    width,
    height,
  }))
}

/** Where a canvas of this size stands inside a box, px: as large as it fits, centred. */
export function fitCanvas(
  canvas: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const usable =
    canvas.width > 0 && canvas.height > 0 && Number.isFinite(canvas.width) && Number.isFinite(canvas.height)
  const ratio = usable ? canvas.width / canvas.height : box.width / box.height
  const width = Math.min(box.width, box.height * ratio)
  // Rounding can make it a hair higher than the box it was fitted to.
  const height = Math.min(box.height, width / ratio)
  return { x: (box.width - width) / 2, y: (box.height - height) / 2, width, height }
}
