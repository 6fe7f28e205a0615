import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { measure as readMeasure } from '../../../../shared/layout/arithmetic.ts'
import { rounded } from '../../../../shared/layout/fractions.ts'
import type { Region } from '../../../../shared/layout/layoutState.ts'
import { useStudioView } from '../../../stores/studioView.ts'
import { Button } from '../../../ui/Button.tsx'
import { useEditor, useLiveScene } from '../editor.ts'
import { changeMarks, changeSelected, selected } from '../model/scene.ts'
import type { Size } from '../model/viewport.ts'
import { measure } from '../regionWords.ts'
import { AmountInput } from './AmountInput.tsx'
import { InspectorPart } from './InspectorPart.tsx'
import { common } from './mixed.ts'
import { type Side, placedAt, sides } from './placedAt.ts'

const along = (side: Side, canvas: Size): number => (side === 'x' || side === 'width' ? canvas.width : canvas.height)

/** `16:9` for sizes that are one in whole pixels, else the ratio as a number. */
function ratioOf({ width, height }: Region, canvas: Size): string {
  const across = Math.round(width * canvas.width)
  const down = Math.round(height * canvas.height)
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const by = Math.max(1, divisor(across, down))
  return across / by <= 64 && down / by <= 64 ? `${across / by}:${down / by}` : `${(across / down).toFixed(2)}:1`
}

/** Position and size in numbers: pixels or per cent, with arithmetic. Locked regions keep theirs. */
export function PlacePart(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions, open } = useEditor()
  const { canvas } = open
  const scene = useLiveScene()
  const unit = useStudioView((view) => view.unit)
  const regions = selected(scene)
  const locked = regions.every(({ mark }) => mark?.locked === true)
  const keepAspect = common(regions, ({ mark }) => mark?.keepAspect === true)
  const first = regions[0]

  const put = (side: Side, share: (region: Region) => number, merge: boolean): void =>
    actions.edit({ name: 'place', merge }, (before) =>
      changeSelected(before, (region) =>
        region.mark?.locked === true
          ? region
          : { ...region, ...rounded(placedAt(region, side, share(region), canvas)) },
      ),
    )

  return (
    <InspectorPart title={t('inspector.place')}>
      <div className="place-grid">
        {sides.map((side) => {
          const value = common(regions, (region) => region[side])
          const whole = along(side, canvas)
          return (
            <AmountInput
              key={side}
              label={t(`inspector.${side}Long`)}
              focusName={side}
              short={t(`inspector.${side}`)}
              unit={unit}
              shown={value === undefined ? null : measure(value, whole, unit)}
              mixed={t('inspector.mixed')}
              disabled={locked}
              parse={(text) => {
                const read = readMeasure(text, { unit, whole })
                return read.ok ? read.value / whole : null
              }}
              onCommit={(share) => put(side, () => share, false)}
              onStep={(steps) => put(side, (region) => region[side] + steps / (unit === 'px' ? whole : 100), true)}
            />
          )
        })}
      </div>
      <div className="flex items-center gap-2 text-12 text-t2">
        <Button
          size={24}
          variant="quiet"
          icon="link"
          iconOnly
          pressed={keepAspect === true}
          onClick={() =>
            actions.edit({ name: 'keepAspect' }, (before) => changeMarks(before, { keepAspect: keepAspect !== true }))
          }
        >
          {t('inspector.keepAspect')}
        </Button>
        {first !== undefined && regions.length === 1 ? t('inspector.aspect', { ratio: ratioOf(first, canvas) }) : null}
        {locked ? null : (
          <span className="ml-auto text-t3">{t('inspector.accepts', { examples: `${canvas.width}/3, 25%` })}</span>
        )}
      </div>
      {locked ? <p className="text-12 text-t3">{t('inspector.locked')}</p> : null}
    </InspectorPart>
  )
}
