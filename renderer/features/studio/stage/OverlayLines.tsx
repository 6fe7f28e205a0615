import type { JSX } from 'react'
import type { ScreenBox } from '../model/screenBox.ts'

/** What is drawn over the canvas to measure by eye. */
export interface Overlays {
  readonly grid: boolean
  readonly safe: boolean
  readonly thirds: boolean
}

/** Safe areas: action 3.5 %, titles 5 % from each edge. */
const SAFE = [0.035, 0.05] as const

interface OverlayLinesProps {
  /** The canvas on the stage. */
  readonly frame: ScreenBox
  readonly overlays: Overlays
  /** Distance of the grid's lines, CSS px. */
  readonly gridStep: number
}

const rows = (length: number, step: number): readonly number[] =>
  step < 4 ? [] : Array.from({ length: Math.max(0, Math.ceil(length / step) - 1) }, (_, index) => (index + 1) * step)

/** Grid, thirds and safe areas. They lie over the cards and catch no pointer. */
export function OverlayLines({ frame, overlays, gridStep }: OverlayLinesProps): JSX.Element | null {
  if (!overlays.grid && !overlays.safe && !overlays.thirds) return null
  const { x, y, width, height } = frame
  const across = (at: number): string => `M0 ${at}H${width}`
  const down = (at: number): string => `M${at} 0V${height}`
  return (
    <g transform={`translate(${x} ${y})`}>
      {overlays.grid ? (
        <path
          className="overlay-grid"
          d={[...rows(width, gridStep).map(down), ...rows(height, gridStep).map(across)].join('')}
        />
      ) : null}
      {overlays.thirds ? (
        <path
          className="overlay-thirds"
          d={[down(width / 3), down((2 * width) / 3), across(height / 3), across((2 * height) / 3)].join('')}
        />
      ) : null}
      {overlays.safe
        ? SAFE.map((inset) => (
            <rect
              key={inset}
              className="overlay-safe"
              x={width * inset}
              y={height * inset}
              width={width * (1 - 2 * inset)}
              height={height * (1 - 2 * inset)}
            />
          ))
        : null}
    </g>
  )
}
