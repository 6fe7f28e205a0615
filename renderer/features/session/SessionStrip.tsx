import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { span } from '../../ui/recording/duration.ts'
import { TakeStrip } from '../../ui/recording/TakeStrip.tsx'
import { takeOf, totals } from '../../ui/recording/takeStrip.ts'
import { coverageText } from './coverageText.ts'
import { axisTicks } from './axisTicks.ts'

interface StripProps {
  readonly session: Session
  readonly state: SessionState
  readonly entries: readonly TimelineEntry[]
}

/** The take as a large strip with times below it and a legend of what occurs in it. */
export function SessionStrip({ session, state, entries }: StripProps): JSX.Element | null {
  const { t, i18n } = useTranslation('session')
  const now = useNow((ms) => Math.floor(ms / 1000) * 1000)
  const take = takeOf(session, state, entries, now)
  if (take === null) return null
  const sums = totals(take)
  const length = Math.max(1, take.until - take.from)
  const troubles = (['unverified', 'gone', 'lost'] as const).filter((kind) => sums[kind] > 0)
  return (
    <div className="mt-5">
      <TakeStrip session={session} state={state} entries={entries} big />
      <div className="strip-axis" aria-hidden="true">
        {axisTicks(take.from, take.until).map(({ at, label, edge }) => (
          <span key={at} data-edge={edge} style={{ left: `${((at - take.from) / length) * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
      <div className="strip-foot">
        <ul className="strip-legend">
          {sums.verified > 0 ? (
            <li>
              <i data-kind="verified" />
              {t('legend.verified')}
            </li>
          ) : null}
          {troubles.map((kind) => (
            <li key={kind}>
              <i data-kind={kind} />
              {t(`legend.${kind}`, { span: span(i18n, sums[kind]) })}
            </li>
          ))}
          {take.takes.length > 0 ? (
            <li>
              <i data-kind="take" />
              {t('legend.take')}
            </li>
          ) : null}
        </ul>
        <p className="strip-coverage">{coverageText(i18n, take)}</p>
      </div>
    </div>
  )
}
