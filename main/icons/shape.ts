/**
 * A shape as a signed distance: negative inside, positive outside, in units of half the icon's side.
 * x runs to the right, y downwards, both from -1 to 1.
 */
export type Shape = (x: number, y: number) => number

/** A filled circle around the centre. */
export const disc =
  (radius: number): Shape =>
  (x, y) =>
    Math.hypot(x, y) - radius

/** A circle's outline; `width` across the line. */
export const ring =
  (radius: number, width: number): Shape =>
  (x, y) =>
    Math.abs(Math.hypot(x, y) - radius) - width / 2

/** A square with rounded corners, `half` from its centre to its side. */
export const roundedSquare =
  (half: number, corner: number): Shape =>
  (x, y) => {
    const dx = Math.abs(x) - half + corner
    const dy = Math.abs(y) - half + corner
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner
  }

/** A regular octagon standing on a side, `half` from its centre to each side. */
export const octagon =
  (half: number): Shape =>
  (x, y) =>
    Math.max(Math.abs(x), Math.abs(y), (Math.abs(x) + Math.abs(y)) * Math.SQRT1_2) - half

/** A box given by its sides. */
export const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    Math.max(left - x, x - right, top - y, y - bottom)

/** Parallel stripes rising to the right. */
export const stripes =
  (period: number, width: number): Shape =>
  (x, y) => {
    const along = (x + y) * Math.SQRT1_2
    return Math.abs(along - period * Math.round(along / period)) - width / 2
  }

/** What both cover. */
export const both =
  (a: Shape, b: Shape): Shape =>
  (x, y) =>
    Math.max(a(x, y), b(x, y))

/** What any of them covers. */
export const any =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)))

/** The first without the second. */
export const without =
  (a: Shape, b: Shape): Shape =>
  (x, y) =>
    Math.max(a(x, y), -b(x, y))
