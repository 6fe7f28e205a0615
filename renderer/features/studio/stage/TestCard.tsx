import './testCard.css'
import { type JSX, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderMode } from '../../../../shared/agora/codes.ts'
import { sourceFit } from '../../../../shared/layout/sourceFit.ts'
import type { MarkColour } from '../../../../shared/layout/regionMark.ts'
import { type SourceName, cardLook, sourceAspects } from '../model/testCard.ts'

interface TestCardProps {
  /** On the stage, CSS px. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** `1`, or `L` for the large window. */
  readonly number: string
  readonly label: string
  readonly colour: MarkColour
  readonly mode: RenderMode
  /** 0…1 */
  readonly alpha: number
  /** The shape of the picture that somebody might send. */
  readonly source: SourceName
  readonly selected: boolean
  /** Nobody would be in this region. */
  readonly vacant?: boolean
}

/** The corner marks of a cropped picture stand this far inside, CSS px. */
const INSET = 5
const ARM = 10

/** Everything fits in whole pixels, so that lines stay sharp while a card moves. */
const half = (value: number): number => Math.round(value * 2) / 2

function corners(width: number, height: number): string {
  const arm = Math.min(ARM, width / 4, height / 4)
  const right = width - INSET
  const bottom = height - INSET
  return [
    `M${INSET} ${INSET + arm}V${INSET}H${INSET + arm}`,
    `M${right - arm} ${INSET}H${right}V${INSET + arm}`,
    `M${right} ${bottom - arm}V${bottom}H${right - arm}`,
    `M${INSET + arm} ${bottom}H${INSET}V${bottom - arm}`,
  ].join('')
}

interface ArtProps {
  readonly width: number
  readonly height: number
  readonly source: SourceName
  readonly mode: RenderMode
}

/**
 * The picture of a test card: a circle that shows any squeeze, lines to its middle, hatched bars, marks of what is cut. A card
 * that only moves is not drawn again.
 */
const Art = memo(function Art({ width, height, source, mode }: ArtProps): JSX.Element {
  const fit = sourceFit({ width, height }, sourceAspects[source], mode)
  const left = Math.max(0, fit.x) * width
  const top = Math.max(0, fit.y) * height
  const right = Math.min(1, fit.x + fit.width) * width
  const bottom = Math.min(1, fit.y + fit.height) * height
  const seen = { x: left, y: top, width: right - left, height: bottom - top }
  const middle = { x: width / 2, y: height / 2 }
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      {fit.bars > 0 ? <rect className="card-bars" width={width} height={height} fill="url(#studio-hatch)" /> : null}
      <rect className="card-ground" {...seen} />
      <rect className="card-fill" {...seen} />
      <g className="card-lines">
        <path d={`M${left} ${middle.y}H${right}M${middle.x} ${top}V${bottom}`} />
        <path className="faint" d={`M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`} />
        <circle cx={middle.x} cy={middle.y} r={Math.min(seen.width, seen.height) * 0.36} />
      </g>
      {mode === 0 && width > 40 && height > 32 ? <path className="card-corners" d={corners(width, height)} /> : null}
    </svg>
  )
})

/** Stands in for somebody's video: nobody can see here who is in a channel. */
export const TestCard = memo(function TestCard(props: TestCardProps): JSX.Element {
  const { x, y, number, label, colour, mode, alpha, source, selected, vacant = false } = props
  const { t } = useTranslation('studio')
  const width = Math.max(1, half(props.width))
  const height = Math.max(1, half(props.height))
  const fit = sourceFit({ width, height }, sourceAspects[source], mode)
  const look = cardLook({ width, height })
  const words = mode === 0 ? t('card.crop') : t('card.fit')
  const cut = Math.round(fit.cut * 100)
  const bars = Math.round(fit.bars * 100)
  const long = width >= 280 && height >= 140
  return (
    <div
      className="test-card"
      data-colour={colour}
      data-selected={selected || undefined}
      data-vacant={vacant || undefined}
      style={{ transform: `translate(${half(x)}px, ${half(y)}px)`, width, height }}
    >
      <div className="card-art" style={{ opacity: vacant ? 0 : alpha }}>
        {vacant ? null : <Art width={width} height={height} source={source} mode={mode} />}
      </div>
      <b className="card-number" data-size={look.number} data-raised={look.raised || undefined}>
        {number}
      </b>
      {look.label ? <span className="card-label">{label}</span> : null}
      {look.mode && !vacant ? (
        <span className="card-mode">
          {long && cut > 0
            ? t('card.cut', { words, source: t(`source.${source}`), cut })
            : long && bars > 0
              ? t('card.bars', { words, source: t(`source.${source}`), bars })
              : long
                ? t('card.plain', { words, source: t(`source.${source}`) })
                : words}
        </span>
      ) : null}
    </div>
  )
})
