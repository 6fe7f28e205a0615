import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState, Region } from '../../../../shared/layout/layoutState.ts'
import { useStudioView } from '../../../stores/studioView.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Remark, hint } from '../../../ui/form/remark.ts'
import { Remarks } from '../../../ui/form/Remarks.tsx'
import { useEditor, useLiveScene, useScene } from '../editor.ts'
import { changeMarks, selected } from '../model/scene.ts'
import { type Side, sides, withNumber } from '../model/typedPlace.ts'
import type { Size } from '../model/viewport.ts'
import { measure } from '../regionWords.ts'
import { type Amount, AmountInput } from './AmountInput.tsx'
import { InspectorPart } from './InspectorPart.tsx'
import { common } from './mixed.ts'
import { readAmount } from './measureWords.ts'
import { useUnread } from './useUnread.ts'

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
  const { t, i18n } = useTranslation('studio')
  const { actions, open } = useEditor()
  const { canvas } = open
  const id = useId()
  const unread = useUnread()
  const layout = useScene((whole) => whole.layout)
  const [said, setNote] = useState<{ readonly words: string; readonly layout: LayoutState } | null>(null)
  // Once something else was done, what the last number became is old news.
  const note = said?.layout === layout ? said.words : null
  const scene = useLiveScene()
  const unit = useStudioView((view) => view.unit)
  const regions = selected(scene)
  const locked = regions.every(({ mark }) => mark?.locked === true)
  const keepAspect = common(regions, ({ mark }) => mark?.keepAspect === true)
  const first = regions[0]

  const read = (side: Side, text: string): Amount =>
    readAmount(i18n, t(`inspector.${side}Long`), text, { unit, whole: along(side, canvas) })
  const faults = sides.flatMap((side): readonly Remark[] => {
    const { text } = unread(side)
    const amount = text === null ? null : read(side, text)
    return amount === null || amount.ok ? [] : [{ tone: 'blocks', text: amount.words }]
  })

  /** `typed`: as it stood in the field; null: a step by a key. */
  const put = (side: Side, share: (region: Region) => number, typed: string | null): void => {
    const { scene: after, limit } = withNumber(actions.scene(), side, share, canvas)
    actions.edit({ name: 'place', merge: typed === null }, () => after)
    const [became] = selected(after).filter(({ mark }) => mark?.locked !== true)
    if (limit === null || became === undefined) {
      setNote(null)
      return
    }
    const value = `${measure(became[side], along(side, canvas), unit)} ${unit}`
    const why = t(`typed.limit.${limit}`, { value })
    const words =
      typed === null ? why : t('typed.limited', { name: t(`inspector.${side}Long`), text: typed.trim(), why })
    setNote({ words, layout: actions.scene().layout })
    actions.say(words)
  }

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
              parse={(text) => read(side, text)}
              unread={unread(side)}
              describedBy={`${id}-words`}
              onCommit={(share, typed) => put(side, () => share, typed)}
              onFault={actions.say}
              onStep={(steps) => put(side, (region) => region[side] + steps / (unit === 'px' ? whole : 100), null)}
            />
          )
        })}
      </div>
      <div id={`${id}-words`} className="empty:hidden">
        <Remarks remarks={[...faults, ...(note === null ? [] : [hint(note)])]} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2 text-12 text-t2">
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
        {first !== undefined && regions.length === 1 ? (
          <span className="whitespace-nowrap">{t('inspector.aspect', { ratio: ratioOf(first, canvas) })}</span>
        ) : null}
        {locked ? null : (
          <span className="ml-auto text-t3 whitespace-nowrap">
            {t('inspector.accepts', { examples: `${canvas.width}/3, 25%` })}
          </span>
        )}
      </div>
      {locked ? <p className="text-12 text-t3">{t('inspector.locked')}</p> : null}
    </InspectorPart>
  )
}
