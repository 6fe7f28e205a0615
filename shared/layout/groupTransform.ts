import type { Handle } from './handles.ts'
import { type PxRect, boundsOf, largeEnough, pxRect } from './rect.ts'
import { type ResizeManner, type ResizeStart, resizeStart } from './resize.ts'
import { type CanvasSize, MIN_SIDE, px } from './units.ts'

/** Several rectangles resized as one, by the handles of the box around them. */
export interface GroupResize {
  /** The members as they begin: none is smaller than 16 px. Feed them to `fitGroup`. */
  readonly rects: readonly PxRect[]
  /** The resize of the box around them: feed it to `resizeRect` or `snapResize`. */
  readonly box: ResizeStart
}

/** Begins a resize of a group; null when it is empty. The box cannot get so small that a member would fall below 16 px. */
export function groupResize(
  members: readonly PxRect[],
  handle: Handle,
  manner: ResizeManner,
  canvas: CanvasSize,
): GroupResize | null {
  const rects = members.map((rect) => largeEnough(rect, canvas))
  const bounds = boundsOf(rects)
  if (bounds === null) return null
  const box = resizeStart(bounds, handle, manner, canvas)
  const least = (sides: readonly number[], whole: number): number =>
    Math.max(...sides.map((side) => (Math.min(MIN_SIDE, side) / side) * whole))
  return {
    rects,
    box: {
      ...box,
      least: {
        width: px(
          least(
            rects.map(({ width }) => width),
            bounds.width,
          ),
        ),
        height: px(
          least(
            rects.map(({ height }) => height),
            bounds.height,
          ),
        ),
      },
    },
  }
}

/** How much longer a side has become; what had no length keeps none. */
const ratio = (after: number, before: number): number => (before > 0 ? after / before : 1)

/** The members where the box around them has become `box`. */
export function fitGroup(rects: readonly PxRect[], box: PxRect): readonly PxRect[] {
  const before = boundsOf(rects)
  if (before === null) return []
  const across = ratio(box.width, before.width)
  const down = ratio(box.height, before.height)
  return rects.map(({ x, y, width, height }) =>
    pxRect(box.x + (x - before.x) * across, box.y + (y - before.y) * down, width * across, height * down),
  )
}
