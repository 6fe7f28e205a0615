import { type PxRect, type PxShift, boundsOf, clamp, insideCanvas, pxRect } from './rect.ts'
import type { CanvasSize } from './units.ts'

/** The rectangle after a move; it stops at the edges of the canvas. */
export const moveRect = (start: PxRect, by: PxShift, canvas: CanvasSize): PxRect =>
  insideCanvas(pxRect(start.x + by.x, start.y + by.y, start.width, start.height), canvas)

/** Several rectangles moved as one: all stop when the first reaches an edge of the canvas. */
export function moveGroup(starts: readonly PxRect[], by: PxShift, canvas: CanvasSize): readonly PxRect[] {
  const bounds = boundsOf(starts)
  if (bounds === null) return []
  const across = clamp(by.x, 0 - bounds.x, canvas.width - bounds.x - bounds.width)
  const down = clamp(by.y, 0 - bounds.y, canvas.height - bounds.y - bounds.height)
  return starts.map(({ x, y, width, height }) => pxRect(x + across, y + down, width, height))
}
