import type { Point, Size, Viewport } from './viewport.ts'

/** A rectangle on the stage, CSS px. */
export interface ScreenBox extends Point, Size {}

/** A rectangle in fractions of the canvas, such as a region's. */
export interface FractionBox extends Point, Size {}

/** Where a part of the canvas stands on the stage. */
export const onStage = (box: FractionBox, canvas: Size, { x, y, zoom }: Viewport): ScreenBox => ({
  x: x + box.x * canvas.width * zoom,
  y: y + box.y * canvas.height * zoom,
  width: box.width * canvas.width * zoom,
  height: box.height * canvas.height * zoom,
})

/** The smallest box around all; null around nothing. */
export function around(boxes: readonly FractionBox[]): FractionBox | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

/** The box between two corners, whichever way it was drawn. */
export const between = (a: Point, b: Point): ScreenBox => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

export const contains = (box: ScreenBox, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

export const touches = (a: ScreenBox, b: ScreenBox): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
