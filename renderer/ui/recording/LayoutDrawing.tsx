import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { UidColours } from '../../../shared/layout/regionColours.ts'
import type { Canvas } from '../../../shared/recording/preset.ts'
import { layoutName } from './layoutName.ts'
import { type PictureRegion, fitCanvas, pictureOf } from './layoutPicture.ts'

interface LayoutDrawingProps {
  /** null: it was set elsewhere and is not known. */
  readonly layout: LayoutState | null
  readonly canvas: Pick<Canvas, 'width' | 'height'>
  /** `filled`: being mixed now. `dashed`: perhaps. `outline`: a memory or a plan. */
  readonly picture: 'filled' | 'dashed' | 'outline'
  /** CSS px at the normal text size. */
  readonly width?: number
  readonly height?: number
  /** A large drawing: each region in a colour of its own, with its uid. */
  readonly coloured?: boolean
  /** Colours that people have in a picture beside this one: nobody has two. */
  readonly colours?: UidColours
}

/** Too small for a number, or for a number with a uid below it, px. */
const NO_LABEL = 14
const NO_UID = { width: 56, height: 44 } as const

const colour = /^#[0-9a-f]{6}$/i

interface RegionProps {
  readonly region: PictureRegion
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly coloured: boolean
}

function Region({ region, frame, coloured }: RegionProps): JSX.Element {
  const width = Math.max(0, region.width * frame.width - 1)
  const height = Math.max(0, region.height * frame.height - 1)
  const x = frame.x + region.x * frame.width + 0.5
  const y = frame.y + region.y * frame.height + 0.5
  const middle = { x: x + width / 2, y: y + height / 2 }
  const uid = coloured && region.uid !== null && width >= NO_UID.width && height >= NO_UID.height ? region.uid : null
  return (
    <g data-colour={coloured ? region.colour : undefined}>
      <rect className="region" x={x} y={y} width={width} height={height} />
      {width < NO_LABEL || height < NO_LABEL ? null : (
        <text x={middle.x} y={uid === null ? middle.y : middle.y - 8} textAnchor="middle" dominantBaseline="central">
          {region.label}
        </text>
      )}
      {uid === null ? null : (
        <text className="uid" x={middle.x} y={middle.y + 10} textAnchor="middle" dominantBaseline="central">
          {uid}
        </text>
      )}
    </g>
  )
}

/** A layout in the proportions of its canvas; people are numbered by order of joining or by their row in the table. */
export function LayoutDrawing({
  layout,
  canvas,
  picture,
  width = 128,
  height = 72,
  coloured = false,
  colours,
}: LayoutDrawingProps): JSX.Element {
  const { t, i18n } = useTranslation('recording')
  const frame = fitCanvas(canvas, { width, height })
  const painted = picture === 'filled' && layout !== null && colour.test(layout.backgroundColor)
  const inside = { x: frame.x + 0.5, y: frame.y + 0.5, width: frame.width - 1, height: frame.height - 1 }
  return (
    <svg
      className="layout-drawing"
      data-picture={picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('layout.drawing', { name: layoutName(i18n, layout) })}
    >
      <rect className="surface" {...frame} style={painted ? { fill: layout.backgroundColor } : undefined} />
      {(layout === null ? [] : pictureOf(layout, undefined, colours)).map((region, index) => (
        <Region key={index} region={region} frame={frame} coloured={coloured && picture === 'filled'} />
      ))}
      {layout === null ? (
        <text x={width / 2} y={height / 2} textAnchor="middle" dominantBaseline="central">
          ?
        </text>
      ) : null}
      <rect className="edge" {...inside} rx="3.5" />
    </svg>
  )
}
