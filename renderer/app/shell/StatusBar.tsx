import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { useStudioView } from '../../stores/studioView.ts'
import { Icon } from '../../ui/Icon.tsx'
import { clockTime } from '../../ui/recording/duration.ts'
import { type StateGroup, groupIcon } from '../../ui/recording/stateGroup.ts'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { statusCounts } from './statusCounts.ts'

function Counts(): JSX.Element {
  const { t } = useTranslation('shell')
  const sessions = useDesk((desk) => desk.sessions)
  // Text, so that the bar renders again only when a number changes.
  const counts = useNow((now) =>
    statusCounts(sessions, now)
      .map(({ group, count }) => `${group} ${count}`)
      .join('\n'),
  )
  if (counts === '') return <li className="text-t3">{t('status.idle')}</li>
  return (
    <>
      {counts.split('\n').map((line, index) => {
        const [group, count] = line.split(' ') as [StateGroup, string]
        return (
          <li key={group} data-count={count} className={index === 0 ? 'font-semibold text-t1' : undefined}>
            <StateMark state={groupIcon[group]} size={14} />
            <span className="status-word">{t(`status.counts.${group}`, { count: Number(count) })}</span>
          </li>
        )
      })}
    </>
  )
}

function Journal(): JSX.Element {
  const { t } = useTranslation('shell')
  const { ok, savedAt } = useDesk((desk) => desk.health.journal)
  if (!ok) {
    return (
      <li className="font-semibold text-t1">
        <Icon name="alarm" size={14} className="failed-mark text-crit-plate" />
        {t('status.journalFailed')}
      </li>
    )
  }
  return (
    <li>
      <Icon name="check" size={12} className="text-ok" />
      {savedAt === null ? t('status.journalReady') : t('status.journalSaved', { time: clockTime(savedAt) })}
    </li>
  )
}

function Keychain(): JSX.Element | null {
  const { t } = useTranslation('shell')
  const state = useDesk((desk) => desk.health.keychain.state)
  const retry = useReportedCommand('secrets.retry')
  if (state === 'ready' || state === 'unknown') return null
  return (
    <li className="text-t1">
      <Icon name="look" size={14} className="text-caution" />
      {t(`status.keychain.${state}`)}
      <button type="button" className="link status-action" disabled={retry.busy} onClick={() => void retry.run(null)}>
        {t('status.retryKeychain')}
      </button>
    </li>
  )
}

/** From this difference on it matters: times that people compare would look wrong, ms. */
const CLOCK_MATTERS_MS = 2_000

/** Whether people should hear that the clocks differ. */
export const clockMatters = (offset: number | null): offset is number =>
  offset !== null && Math.abs(offset) >= CLOCK_MATTERS_MS

/** Seconds with one decimal and a sign, such as `+0.3`. */
export function signedSeconds(ms: number): string {
  const seconds = Math.round(ms / 100) / 10
  return `${seconds < 0 ? '−' : '+'}${Math.abs(seconds).toFixed(1)}`
}

/** The state of everything at a glance: what runs, worst first; then what it depends on. */
export function StatusBar(): JSX.Element {
  const { t } = useTranslation('shell')
  const rate = useDesk((desk) => desk.health.requestsPerSecond)
  const offset = useDesk((desk) => desk.health.clockOffset)
  const time = useNow(clockTime)
  const studio = useStudioView((view) => view.words)
  return (
    <footer className="status" aria-label={t('status.label')}>
      <ul className="status-counts">
        <Counts />
      </ul>
      {studio === '' ? null : <p className="status-studio">{studio}</p>}
      <ul className="status-facts">
        <Keychain />
        <li className="status-optional">
          <Icon name="traffic" size={12} />
          {t('status.requests', { rate: rate.toFixed(1) })}
        </li>
        {!clockMatters(offset) ? null : (
          <li className="status-optional" title={t('status.clockMeaning')}>
            {t('status.clock', { offset: signedSeconds(offset) })}
          </li>
        )}
        <Journal />
        <li className="font-mono text-t1">{time}</li>
      </ul>
    </footer>
  )
}
