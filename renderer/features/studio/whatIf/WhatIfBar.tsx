import '../slider.css'
import './whatIf.css'
import { type JSX, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MixedVideoLayout } from '../../../../shared/agora/codes.ts'
import { MAX_REGIONS } from '../../../../shared/layout/layoutState.ts'
import { crowd, join, leave } from '../../../../shared/layout/whatIf.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import { useEditor, useScene, useTryOut } from '../editor.ts'
import { sliderFill } from '../sliderFill.ts'

const kinds = ['0', '1', '2', '3'] as const

/** What the picture would be like with other people, in any of the layouts: tried on the canvas, changing nothing. */
export function WhatIfBar(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions } = useEditor()
  const layout = useScene((scene) => scene.layout)
  const { kind, people, unseen, chosen } = useTryOut()
  const id = useId()
  const own = layout.mixedVideoLayout
  const shown = { ...layout, mixedVideoLayout: kind ?? own }
  const name = (of: MixedVideoLayout): string => i18n.t(`recording:layout.name.${of}`)
  return (
    <section className="what-if" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="people" />
        <span className="what-if-word">{t('whatIf.label')}</span>
      </h2>
      <Segmented
        size={24}
        label={t('whatIf.layout')}
        value={String(shown.mixedVideoLayout)}
        options={kinds.map((value) => ({ value, label: name(Number(value) as MixedVideoLayout) }))}
        onChange={(value) => {
          const next = Number(value) as MixedVideoLayout
          actions.tryOut({ kind: next === own ? null : next })
        }}
      />
      <input
        type="range"
        className="slider people-slider"
        style={sliderFill((people.length - 1) / (MAX_REGIONS - 1))}
        aria-label={t('whatIf.people')}
        aria-valuetext={t('whatIf.count', { count: people.length })}
        min={1}
        max={MAX_REGIONS}
        step={1}
        value={people.length}
        onChange={(event) => actions.tryOut({ people: crowd(shown, Number(event.target.value)) })}
      />
      <span className="people-count font-mono">
        {people.length} <span className="what-if-word">{t('whatIf.countWord', { count: people.length })}</span>
      </span>
      {chosen && unseen.length > 0 ? (
        <span
          className="flex items-center gap-1 text-12 text-caution"
          title={t('whatIf.unseen', { count: unseen.length })}
        >
          <Icon name="look" size={12} />
          {unseen.length} <span className="what-if-word">{t('whatIf.notSeen')}</span>
        </span>
      ) : null}
      <Button
        size={24}
        disabled={people.length >= MAX_REGIONS}
        onClick={() => actions.tryOut({ people: join(people, shown) })}
      >
        {t('whatIf.join')}
      </Button>
      <Menu
        trigger={
          <Button size={24} disabled={people.length <= 1}>
            {t('whatIf.leave')}
          </Button>
        }
        entries={people.map(({ number, uid }) => ({
          key: String(number),
          label: uid === null ? t('whatIf.leaver', { number }) : t('whatIf.leaverUid', { number, uid }),
          disabled: people.length <= 1,
          onSelect: () => actions.tryOut({ people: leave(people, number) }),
        }))}
      />
      <Tooltip text={t('whatIf.meaning')} side="top">
        <button type="button" className="approximate">
          <span aria-hidden="true">≈</span> <span className="what-if-word">{t('whatIf.approximate')}</span>
        </button>
      </Tooltip>
    </section>
  )
}
