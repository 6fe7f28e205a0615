import { type JSX, memo } from 'react'
import { type Tick, ticks } from '../model/ruler.ts'

interface RulerProps {
  readonly direction: 'across' | 'down'
  /** Canvas pixels. */
  readonly length: number
  readonly zoom: number
  /** Where the canvas begins, CSS px from the ruler's start. */
  readonly origin: number
  /** Length of the ruler, CSS px. */
  readonly visible: number
  /** What the selection covers, CSS px. */
  readonly shadow: { readonly from: number; readonly length: number } | null
}

const arm: Readonly<Record<Tick['length'], number>> = { long: 12, middle: 8, short: 4 }
const THICK = 20

const Ticks = memo(function Ticks({ direction, length, zoom, origin, visible }: Omit<RulerProps, 'shadow'>) {
  const marks = ticks(length, zoom, origin, visible)
  const across = direction === 'across'
  return (
    <>
      {marks.map(({ at, length: kind }, index) => {
        const place = Math.round(at) + 0.5
        return (
          <path
            key={index}
            data-length={kind}
            d={across ? `M${place} ${THICK}v-${arm[kind]}` : `M${THICK} ${place}h-${arm[kind]}`}
          />
        )
      })}
      {marks.map(({ at, label }) =>
        label === null ? null : across ? (
          // The last number stands before its mark: behind it there may be no room.
          <text
            key={label}
            x={label === length ? at - 4 : at + 4}
            y={11}
            textAnchor={label === length ? 'end' : 'start'}
          >
            {label}
          </text>
        ) : (
          <text key={label} transform={`translate(11 ${at - 4}) rotate(-90)`}>
            {label}
          </text>
        ),
      )}
    </>
  )
})

/** Canvas pixels along the edge of the stage, with the shadow of what is selected. */
export function Ruler({ shadow, ...scale }: RulerProps): JSX.Element {
  const across = scale.direction === 'across'
  return (
    <svg
      className="studio-ruler"
      data-direction={scale.direction}
      width={across ? scale.visible : THICK}
      height={across ? THICK : scale.visible}
      aria-hidden="true"
      focusable="false"
    >
      {shadow === null ? null : (
        <rect
          className="ruler-shadow"
          x={across ? shadow.from : 0}
          y={across ? 0 : shadow.from}
          width={across ? shadow.length : THICK}
          height={across ? THICK : shadow.length}
        />
      )}
      <Ticks {...scale} />
    </svg>
  )
}
