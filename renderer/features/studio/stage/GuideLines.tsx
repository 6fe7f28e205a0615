import type { JSX } from 'react'
import type { GapDistance } from '../../../../shared/layout/snapGuides.ts'
import type { DragHints } from '../model/dragHints.ts'
import type { ScreenBox } from '../model/screenBox.ts'
import type { Viewport } from '../model/viewport.ts'

/** Guides reach a little beyond the canvas, CSS px. */
const BEYOND = 5

/** Height of a distance's label; its width grows with its digits. CSS px. */
const LABEL = { height: 16, digit: 7, pad: 10 } as const

function Measure({ distance, viewport }: { readonly distance: GapDistance; readonly viewport: Viewport }) {
  const { axis, from, to, across, equal } = distance
  const along = (value: number): number => (axis === 'x' ? viewport.x : viewport.y) + value * viewport.zoom
  const other = (axis === 'x' ? viewport.y : viewport.x) + across * viewport.zoom
  const start = along(from)
  const end = along(to)
  const middle = (start + end) / 2
  const text = String(Math.round(Math.abs(to - from)))
  const width = text.length * LABEL.digit + LABEL.pad
  // Beside the line, so that a short distance does not vanish under its number.
  const x = axis === 'x' ? middle : other + width / 2 + 6
  const y = axis === 'x' ? other - LABEL.height / 2 - 6 : middle
  const line =
    axis === 'x'
      ? `M${start} ${other}H${end}M${start} ${other - 3}v6M${end} ${other - 3}v6`
      : `M${other} ${start}V${end}M${other - 3} ${start}h6M${other - 3} ${end}h6`
  return (
    <>
      <path className="guide" data-equal={equal || undefined} d={line} />
      <rect
        className="guide-label"
        data-equal={equal || undefined}
        x={x - width / 2}
        y={y - LABEL.height / 2}
        width={width}
        height={LABEL.height}
        rx={3}
      />
      <text className="guide-words" x={x} y={y + 4}>
        {text}
      </text>
    </>
  )
}

interface GuideLinesProps {
  readonly hints: DragHints
  readonly viewport: Viewport
  /** The canvas on the stage. */
  readonly frame: ScreenBox
}

/** Where a drag has snapped to, with the distances to what lies beside it, and the marquee. */
export function GuideLines({ hints, viewport, frame }: GuideLinesProps): JSX.Element {
  return (
    <g>
      {hints.guides.map(({ axis, at }, index) => {
        const place = Math.round((axis === 'x' ? viewport.x : viewport.y) + at * viewport.zoom) + 0.5
        return (
          <path
            key={index}
            className="guide"
            d={
              axis === 'x'
                ? `M${place} ${frame.y - BEYOND}V${frame.y + frame.height + BEYOND}`
                : `M${frame.x - BEYOND} ${place}H${frame.x + frame.width + BEYOND}`
            }
          />
        )
      })}
      {hints.distances.map((distance, index) => (
        <Measure key={index} distance={distance} viewport={viewport} />
      ))}
      {hints.marquee === null ? null : <rect className="marquee" {...hints.marquee} />}
    </g>
  )
}
