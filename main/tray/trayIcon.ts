import { assertNever } from '../../shared/assertNever.ts'
import { digits } from '../icons/digit.ts'
import { draw, type Layer } from '../icons/draw.ts'
import type { Picture } from '../icons/png.ts'
import { any, both, box, disc, octagon, ring, roundedSquare, stripes, without } from '../icons/shape.ts'
import type { TrayIconKind } from './trayIconKind.ts'

// Colours that hold on a dark and on a light panel; the shapes differ so that they are not needed.
const colours = {
  quiet: '#8E97A5',
  amber: '#E88B1A',
  red: '#D11A20',
  violet: '#9B7BF0',
  blue: '#2F6FE0',
  plate: '#FFFFFF',
  alarm: '#B3000C',
} as const

/** Draws the tray icon of a state, `size` pixels square. From two live recordings on, a filled icon carries their number. */
export function drawTrayIcon(kind: TrayIconKind, count: number, size: number): Picture {
  return draw(size, [...layers(kind), ...badge(kind, count, 2 / size)])
}

function layers(kind: TrayIconKind): readonly Layer[] {
  switch (kind) {
    case 'idle':
      return [{ shape: any(ring(0.7, 0.2), disc(0.22)), colour: colours.quiet }]
    case 'starting':
      return [{ shape: any(ring(0.75, 0.22), both(disc(0.7), box(0, -1, 1, 0))), colour: colours.amber }]
    case 'joined':
      return [{ shape: ring(0.7, 0.32), colour: colours.red }]
    case 'recording':
      return [{ shape: disc(0.88), colour: colours.red }]
    case 'unverified':
      return [{ shape: any(ring(0.78, 0.18), both(disc(0.7), stripes(0.42, 0.18))), colour: colours.violet }]
    case 'rehearsal':
      return [{ shape: roundedSquare(0.82, 0.24), colour: colours.blue }]
    case 'alarm':
      return [
        { shape: octagon(0.94), colour: colours.alarm },
        { shape: octagon(0.78), colour: colours.plate },
        { shape: any(box(-0.13, -0.52, 0.13, 0.14), box(-0.13, 0.3, 0.13, 0.54)), colour: colours.alarm },
      ]
    default:
      return assertNever(kind)
  }
}

function badge(kind: TrayIconKind, count: number, pixel: number): readonly Layer[] {
  const filled = kind === 'recording' || kind === 'rehearsal'
  if (!filled) return []
  if (count < 2) return kind === 'rehearsal' ? [{ shape: without(disc(0.44), disc(0.2)), colour: colours.plate }] : []
  const text = count > 9 ? '9+' : String(count)
  return [{ shape: digits(text, text.length > 1 ? 0.2 : 0.28, pixel), colour: colours.plate }]
}
