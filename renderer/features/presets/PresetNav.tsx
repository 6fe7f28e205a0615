import { type JSX, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { Icon } from '../../ui/Icon.tsx'
import { countFindings } from './presetFindings.ts'
import { UsedBy } from './UsedBy.tsx'
import { type PresetSection, findingsOf, headingId, presetSections } from './sections.ts'

interface PresetNavProps {
  readonly findings: readonly Finding[]
  /** What scrolls: the part at its top is the current one. */
  readonly scroller: RefObject<HTMLElement | null>
  /** Null: a new preset. */
  readonly presetId: PresetId | null
}

/** The last part whose heading has reached the upper third of what is seen. */
function currentPart(scroller: HTMLElement): PresetSection {
  const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
  if (atEnd && scroller.scrollTop > 0) return 'notes'
  const reached = presetSections.filter((part) => {
    const heading = document.getElementById(headingId(part))
    return heading !== null && heading.getBoundingClientRect().top <= line
  })
  return reached.at(-1) ?? 'channel'
}

function PartState({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const { t } = useTranslation('presets')
  const { blocks, look } = countFindings(findings)
  const count = blocks > 0 ? blocks : look
  if (count === 0) {
    return (
      <span className="text-t3">
        <Icon name="check" size={12} />
        <span className="sr-only">{t('sections.ok')}</span>
      </span>
    )
  }
  const words = blocks > 0 ? t('toFix', { count }) : t('toLookAt', { count })
  return (
    <span className={`flex items-center gap-1 ${blocks > 0 ? 'text-serious' : 'text-caution'}`}>
      <Icon name={blocks > 0 ? 'blocks' : 'look'} size={12} />
      <b aria-hidden="true" className="text-11 font-semibold">
        {count}
      </b>
      <span className="sr-only">{words}</span>
    </span>
  )
}

/** The parts of the form, each with its worst finding. */
export function PresetNav({ findings, scroller, presetId }: PresetNavProps): JSX.Element {
  const { t } = useTranslation('presets')
  const [current, setCurrent] = useState<PresetSection>('channel')

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const follow = (): void => setCurrent(currentPart(element))
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [scroller])

  const goTo = (part: PresetSection): void => {
    const heading = document.getElementById(headingId(part))
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
    setCurrent(part)
  }

  return (
    <nav aria-label={t('sections.label')} className="preset-nav">
      {presetSections.map((part) => (
        <button
          key={part}
          type="button"
          className="side-link"
          aria-current={part === current ? 'true' : undefined}
          onClick={() => goTo(part)}
        >
          <span className="min-w-0 flex-1 truncate">{t(`sections.${part}`)}</span>
          <PartState findings={findingsOf(findings, part)} />
        </button>
      ))}
      {presetId === null ? null : <UsedBy id={presetId} />}
    </nav>
  )
}
