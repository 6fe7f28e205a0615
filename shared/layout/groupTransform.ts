import type { Handle } from './handles.ts'
import { type PxRect, boundsOf, pxRect } from './rect.ts'
import { type ResizeManner, type ResizeStart, resizeStart } from './resize.ts'
import { type CanvasSize, MIN_SIDE, px } from './units.ts'

/** Several rectangles resized as one, by the handles of the box around them. */
export interface GroupResize {
  readonly rects: readonly PxRect[]
  /** The resize of the box around them: feed it to `resizeRect` or `snapResize`. */
  readonly box: ResizeStart
}

/** Begins a resize of a group; null when it is empty. The box cannot get so small that a member would fall below 16 px. */
export function groupResize(
  rects: readonly PxRect[],
  handle: Handle,
  manner: ResizeManner,
  canvas: CanvasSize,
): GroupResize | null {
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

/** The members where the box around them has become `box`. */
export function fitGroup(rects: readonly PxRect[], box: PxRect): readonly PxRect[] {
  const before = boundsOf(rects)
  if (before === null) return []
  const across = box.width / before.width
  const down = box.height / before.height
  return rects.map(({ x, y, width, height }) =>
    pxRect(box.x + (x - before.x) * across, box.y + (y - before.y) * down, width * across, height * down),
  )
}
