declare const unit: unique symbol

/** A length or place on the canvas in its own pixels, as floating point. */
export type Px = number & { readonly [unit]: 'px' }

/** A share of the canvas, 0…1 inside it. */
export type Fraction = number & { readonly [unit]: 'fraction' }

/** Reads a number as canvas pixels. */
export const px = (value: number): Px => value as Px

/** Reads a number as a share of the canvas. */
export const fraction = (value: number): Fraction => value as Fraction

/** Size of a canvas, pixels. */
export interface CanvasSize {
  readonly width: number
  readonly height: number
}

/** Across (`x`, `width`) or down (`y`, `height`). */
export type Axis = 'x' | 'y'

export const axes: readonly Axis[] = ['x', 'y']

/** The studio's smallest region, pixels on either side; on a smaller canvas all of it. */
export const MIN_SIDE = px(16)
