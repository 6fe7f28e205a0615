import { type JSX, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import { mistakable, placeToTell } from '../../../shared/recording/tellApart.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView, useWallViewStore } from '../../stores/wallView.ts'
import type { DeskRow } from './deskRows.ts'
import { type TableGroup, tableGroups } from './tableGroups.ts'
import { TableGroupRow } from './TableGroupRow.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { useSelect } from './useSelection.ts'

interface SessionTableProps {
  readonly rows: readonly DeskRow[]
  readonly selected: readonly SessionId[]
}

const PAGE = 10
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE }

/** Where a key leads from the row at `at`; null when it leads nowhere. */
function target(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}

/** Every session in a line of its own. Arrows move, Enter opens, Space selects, Shift takes a range; Tab goes to the row's button. */
export function SessionTable({ rows, selected }: SessionTableProps): JSX.Element {
  const { t } = useTranslation('desk')
  const { go } = useNavigation()
  const store = useWallViewStore()
  const grouped = useWallView((view) => view.grouped)
  const folded = useWallView((view) => view.folded)
  const cursor = useWallView((view) => view.cursor)
  const accounts = useDesk((desk) => desk.accounts)
  const select = useSelect()
  const table = useRef<HTMLDivElement>(null)
  const groups: readonly TableGroup[] = grouped ? tableGroups(rows, accounts) : [{ account: null, id: null, rows }]
  const open = groups.filter(({ id }) => id === null || !folded.includes(id)).flatMap((group) => group.rows)
  const ids = open.map(({ session }) => session.id)
  const peers = useDesk((desk) => mistakable(desk.sessions))
  const current = cursor !== null && ids.includes(cursor) ? cursor : (ids[0] ?? null)

  const keys = (event: KeyboardEvent): void => {
    const row =
      event.target instanceof HTMLElement && event.target.role === 'row' ? event.target.dataset['session'] : undefined
    const at = ids.indexOf(row as SessionId)
    const id = ids[at]
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const to = target(event.key, at, ids.length)
    const next = to === null ? undefined : ids[to]
    if (next !== undefined) {
      table.current?.querySelector<HTMLElement>(`[data-session="${next}"]`)?.focus()
      if (event.shiftKey) {
        if (store.getState().anchor === null) store.getState().change({ anchor: id })
        select(next, true)
      }
    } else if (event.key === 'Enter') {
      if (!event.repeat) go({ name: 'session', id })
    } else if (event.key === ' ') {
      if (!event.repeat) select(id, event.shiftKey)
    } else return
    event.preventDefault()
  }

  return (
    <div
      ref={table}
      className="desk-table"
      role="grid"
      aria-label={t('table.label')}
      aria-multiselectable="true"
      onKeyDown={keys}
    >
      <TableHead ids={ids} selected={selected} />
      {groups.map((group) => (
        <div key={group.id ?? 'all'} role="rowgroup">
          {group.id === null ? null : <TableGroupRow group={group} folded={folded.includes(group.id)} />}
          {group.id !== null && folded.includes(group.id)
            ? null
            : group.rows.map(({ session }) => (
                <TableRow
                  key={session.id}
                  session={session}
                  place={placeToTell(session, peers)}
                  selected={selected.includes(session.id)}
                  current={session.id === current}
                />
              ))}
        </div>
      ))}
    </div>
  )
}
