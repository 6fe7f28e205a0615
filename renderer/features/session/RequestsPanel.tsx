import './panels.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { RequestsPanelRow } from './RequestsPanelRow.tsx'
import { useRequests } from './useRequests.ts'

const columns = ['time', 'method', 'call', 'answer', 'ms', 'tries'] as const

/** What was asked of the service for this session, and what it answered. */
export function RequestsPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation('history')
  const { entries, problem } = useRequests(session)
  return (
    <Panel title={t('requests.title')} note={t('requests.note')} className="requests">
      {problem === null ? null : (
        <div className="px-4 pb-4">
          <ProblemNotice problem={problem} />
        </div>
      )}
      {entries?.length === 0 ? <p className="px-4 pb-4 text-t3">{t('requests.empty')}</p> : null}
      {entries === null || entries.length === 0 ? null : (
        <>
          <div className="request-row" data-head aria-hidden="true">
            {columns.map((column) => (
              <span key={column}>{t(`requests.columns.${column}`)}</span>
            ))}
          </div>
          <ol className="request-list" aria-label={t('requests.label')}>
            {entries.map((entry) => (
              <RequestsPanelRow key={`${entry.at} ${entry.call} ${entry.attempt}`} entry={entry} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  )
}
