import type { Picture } from './png.ts'
import type { Shape } from './shape.ts'

/** One layer of an icon: a shape and its colour, `#RRGGBB`. */
export interface Layer {
  readonly shape: Shape
  readonly colour: string
}

/** Paints layers over each other on a transparent square of `size` pixels, edges smoothed over one pixel. */
export function draw(size: number, layers: readonly Layer[]): Picture {
  const rgba = new Uint8Array(size * size * 4)
  const pixel = 2 / size
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5) * pixel - 1
      const y = (row + 0.5) * pixel - 1
      rgba.set(blend(layers, x, y, pixel), (row * size + column) * 4)
    }
  return { width: size, height: size, rgba }
}

function blend(layers: readonly Layer[], x: number, y: number, pixel: number): readonly number[] {
  let [red, green, blue, opacity] = [0, 0, 0, 0]
  for (const { shape, colour } of layers) {
    const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y) / pixel))
    const total = cover + opacity * (1 - cover)
    if (total === 0) continue
    const mix = (under: number, over: number) => (over * cover + under * opacity * (1 - cover)) / total
    red = mix(red, channel(colour, 1))
    green = mix(green, channel(colour, 3))
    blue = mix(blue, channel(colour, 5))
    opacity = total
  }
  return [Math.round(red), Math.round(green), Math.round(blue), Math.round(opacity * 255)]
}

function channel(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16)
}
