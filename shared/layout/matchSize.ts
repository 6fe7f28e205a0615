import { type PxRect, insideCanvas, pxRect } from './rect.ts'
import type { CanvasSize } from './units.ts'

/** What is made the same. */
export type SizeMatch = 'width' | 'height' | 'both'

/** Gives all rectangles the size of the first one; they stay where they are unless that would leave the canvas. */
export function matchSize(rects: readonly PxRect[], what: SizeMatch, canvas: CanvasSize): readonly PxRect[] {
  const [first] = rects
  if (first === undefined) return []
  return rects.map(({ x, y, width, height }) =>
    insideCanvas(
      pxRect(x, y, what === 'height' ? width : first.width, what === 'width' ? height : first.height),
      canvas,
    ),
  )
}
