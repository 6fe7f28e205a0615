import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { Canvas } from '../../../shared/recording/preset.ts'
import { fitCanvas, pictureOf } from './layoutPicture.ts'
import { layoutName } from './layoutName.ts'

interface LayoutDrawingProps {
  /** null: it was set elsewhere and is not known. */
  readonly layout: LayoutState | null
  readonly canvas: Pick<Canvas, 'width' | 'height'>
  /** `filled`: being mixed now. `dashed`: perhaps. `outline`: a memory or a plan. */
  readonly picture: 'filled' | 'dashed' | 'outline'
  /** CSS px at the normal text size. */
  readonly width?: number
  readonly height?: number
}

/** Too small for its number to be read. */
const TOO_SMALL = 14

const colour = /^#[0-9a-f]{6}$/i

/** A layout in the proportions of its canvas; people are numbered by order of joining or by their row in the table. */
export function LayoutDrawing({ layout, canvas, picture, width = 128, height = 72 }: LayoutDrawingProps): JSX.Element {
  const { t, i18n } = useTranslation('recording')
  const frame = fitCanvas(canvas, { width, height })
  const name = layoutName(i18n, layout)
  const background =
    picture === 'filled' && layout !== null && colour.test(layout.backgroundColor) ? layout.backgroundColor : undefined
  return (
    <svg
      className="layout-drawing"
      data-picture={picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('layout.drawing', { name })}
    >
      <rect className="surface" {...frame} fill={background} />
      {(layout === null ? [] : pictureOf(layout)).map((region, index) => {
        const w = Math.max(0, region.width * frame.width - 1)
        const h = Math.max(0, region.height * frame.height - 1)
        const x = frame.x + region.x * frame.width + 0.5
        const y = frame.y + region.y * frame.height + 0.5
        return (
          <g key={index}>
            <rect className="region" x={x} y={y} width={w} height={h} />
            {w < TOO_SMALL || h < TOO_SMALL ? null : (
              <text x={x + w / 2} y={y + h / 2} textAnchor="middle" dominantBaseline="central">
                {region.label.length * 7 > w ? '' : region.label}
              </text>
            )}
          </g>
        )
      })}
      {layout === null ? (
        <text x={width / 2} y={height / 2} textAnchor="middle" dominantBaseline="central">
          ?
        </text>
      ) : null}
      <rect
        className="edge"
        x={frame.x + 0.5}
        y={frame.y + 0.5}
        width={Math.max(0, frame.width - 1)}
        height={Math.max(0, frame.height - 1)}
        rx="3.5"
      />
    </svg>
  )
}
