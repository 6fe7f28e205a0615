import './panels.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, TimelineEntry } from '../../../shared/recording/session.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { clockTime } from '../../ui/recording/duration.ts'
import { RequestsPanelRow } from './RequestsPanelRow.tsx'
import { type UnansweredRequest, unansweredStart } from './unansweredStart.ts'
import { useRequests } from './useRequests.ts'

const columns = ['time', 'method', 'call', 'answer', 'ms', 'tries'] as const

function UnansweredRow({ at, attempt }: UnansweredRequest): JSX.Element {
  const { t } = useTranslation('history')
  return (
    <li className="request-row">
      <time dateTime={new Date(at).toISOString()} className="text-t3">
        {clockTime(at)}
      </time>
      <span>POST</span>
      <span className="truncate font-sans">start</span>
      <span className="request-answer">
        <Icon name="info" size={12} />
        <span className="truncate">{t('requests.noAnswer')}</span>
      </span>
      <span className="text-right text-t3">–</span>
      <span className="text-right text-t3">{attempt}</span>
    </li>
  )
}

interface RequestsPanelProps {
  readonly session: Session
  /** Its timeline: what left and was never answered stands there alone. */
  readonly entries: readonly TimelineEntry[]
}

/** What was asked of the service for this session, and what it answered. */
export function RequestsPanel({ session, entries: timeline }: RequestsPanelProps): JSX.Element {
  const { t } = useTranslation('history')
  const { entries, problem } = useRequests(session)
  const unanswered = unansweredStart(session, timeline)
  const none = entries?.length === 0 && unanswered === null
  return (
    <Panel title={t('requests.title')} note={t('requests.note')} className="requests">
      {problem === null ? null : (
        <div className="px-4 pb-4">
          <ProblemNotice problem={problem} />
        </div>
      )}
      {none ? <p className="px-4 pb-4 text-t3">{t('requests.empty')}</p> : null}
      {entries === null || none ? null : (
        <>
          <div className="request-row" data-head aria-hidden="true">
            {columns.map((column) => (
              <span key={column}>{t(`requests.columns.${column}`)}</span>
            ))}
          </div>
          <ol className="request-list" aria-label={t('requests.label')}>
            {unanswered === null ? null : <UnansweredRow {...unanswered} />}
            {entries.map((entry) => (
              <RequestsPanelRow key={`${entry.at} ${entry.call} ${entry.attempt}`} entry={entry} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  )
}
