import type { JSX } from 'react'
import type { LayoutState, Region } from '../../../shared/layout/layoutState.ts'

type Box = Pick<Region, 'x' | 'y' | 'width' | 'height'>

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })

/** Enough people to make the layout's idea plain; the service arranges whoever is there. */
const examples: Readonly<Record<0 | 1 | 2, readonly Box[]>> = {
  0: [box(0, 0, 1, 1), ...[0, 1, 2].map((index) => box(0.012 + index * 0.247, 0.753, 0.235, 0.235))],
  1: [box(0, 0, 0.5, 0.5), box(0.5, 0, 0.5, 0.5), box(0, 0.5, 0.5, 0.5), box(0.5, 0.5, 0.5, 0.5)],
  2: [box(0, 0, 0.8, 1), ...[0, 1, 2, 3].map((index) => box(0.8, index / 4, 0.2, 0.25))],
}

/** What stands for regions that nobody has drawn yet. */
const undrawn: readonly Box[] = [box(0.06, 0.08, 0.56, 0.84), box(0.66, 0.08, 0.28, 0.38), box(0.66, 0.54, 0.28, 0.38)]

const GAP = 0.01

interface LayoutPictureProps {
  readonly layout: Pick<LayoutState, 'mixedVideoLayout' | 'regions' | 'backgroundColor'>
  readonly canvas: { readonly width: number; readonly height: number }
  /** Numbers the regions. */
  readonly numbered?: boolean
  readonly className?: string
}

/** A drawing of a layout on its canvas. Says nothing by itself: words stand beside it. */
export function LayoutPicture({ layout, canvas, numbered = false, className = '' }: LayoutPictureProps): JSX.Element {
  const usable = canvas.width > 0 && canvas.height > 0 && Number.isFinite(canvas.width * canvas.height)
  const ratio = usable ? canvas.width / canvas.height : 16 / 9
  const own = layout.mixedVideoLayout === 3 ? layout.regions : examples[layout.mixedVideoLayout]
  // A number stands on what is really there alone.
  const isUndrawn = own.length === 0 && !numbered
  const boxes = isUndrawn ? undrawn : own
  const background = /^#[0-9a-f]{6}$/i.test(layout.backgroundColor) ? layout.backgroundColor : '#000000'
  return (
    <svg className={className} viewBox={`0 0 ${ratio * 100} 100`} aria-hidden="true" focusable="false">
      <rect width={ratio * 100} height={100} fill={background} />
      {boxes
        .filter(({ x, y, width, height }) => [x, y, width, height].every((side) => Number.isFinite(side) && side >= 0))
        .map(({ x, y, width, height }, index) => (
          <g key={index}>
            <rect
              x={(x + GAP / ratio) * ratio * 100}
              y={(y + GAP) * 100}
              width={Math.max(0, width * ratio - 2 * GAP) * 100}
              height={Math.max(0, height - 2 * GAP) * 100}
              className={
                isUndrawn ? 'fill-none stroke-(--screen-line)' : 'fill-(--screen-region) stroke-(--screen-line)'
              }
              strokeDasharray={isUndrawn ? '4 3' : undefined}
              strokeWidth="1"
              vectorEffect="non-scaling-stroke"
            />
            {numbered ? (
              <text
                x={(x + width / 2) * ratio * 100}
                y={(y + height / 2) * 100}
                textAnchor="middle"
                dominantBaseline="central"
                className="fill-(--screen-text) font-semibold"
                fontSize={Math.min(14, height * 60, width * ratio * 60)}
              >
                {index + 1}
              </text>
            ) : null}
          </g>
        ))}
    </svg>
  )
}
