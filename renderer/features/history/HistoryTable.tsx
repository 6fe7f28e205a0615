import { type JSX, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { HistoryRow } from './HistoryRow.tsx'
import { nextRow } from './nextRow.ts'

interface HistoryTableProps {
  readonly sessions: readonly Session[]
  /** All that were found, also those not read yet. */
  readonly total: number
  /** The take one was at; it gets the focus when the table appears. */
  readonly current: SessionId | null
  readonly onCurrent: (id: SessionId) => void
  readonly onOpen: (id: SessionId) => void
}

const columns = ['verdict', 'session', 'channel', 'recorded', 'files', 'begun', 'ended'] as const

/** The takes: arrows, Home and End move between them, Enter opens one. */
export function HistoryTable({ sessions, total, current, onCurrent, onOpen }: HistoryTableProps): JSX.Element {
  const { t } = useTranslation('history')
  const table = useRef<HTMLDivElement>(null)
  const returnTo = useRef(current)
  const index = sessions.findIndex(({ id }) => id === current)

  const focusOn = (id: SessionId | undefined): void => {
    if (id !== undefined) table.current?.querySelector<HTMLElement>(`[data-take="${CSS.escape(id)}"]`)?.focus()
  }

  useEffect(() => {
    // Only where a person came back from a take: a list that is filtered anew must not take the focus from the search.
    const id = returnTo.current
    returnTo.current = null
    if (id !== null && (document.activeElement === document.body || document.activeElement?.tagName === 'MAIN'))
      focusOn(id)
  }, [])

  const keyDown = (event: KeyboardEvent): void => {
    const next = nextRow(event.key, index, sessions.length)
    if (next === null) return
    event.preventDefault()
    focusOn(sessions[next]?.id)
  }

  return (
    <div
      ref={table}
      role="grid"
      className="history-table"
      aria-label={t('list')}
      aria-rowcount={total + 1}
      onKeyDown={keyDown}
    >
      <div role="row" className="history-row" data-head>
        {columns.map((column) => (
          <span key={column} role="columnheader" className={`col-${column}`}>
            {t(`columns.${column}`)}
          </span>
        ))}
      </div>
      {sessions.map((session, at) => (
        <HistoryRow
          key={session.id}
          session={session}
          reachable={at === Math.max(0, index)}
          onOpen={() => onOpen(session.id)}
          onFocus={() => onCurrent(session.id)}
        />
      ))}
    </div>
  )
}
