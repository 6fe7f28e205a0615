import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigationPart } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import type { StateGroup } from '../../ui/recording/stateGroup.ts'
import { type DeskRow, deskRows } from './deskRows.ts'
import { onTheWall } from './wallModel.ts'

/** What the desk shows: `all` that search and account leave, and those of them that the pressed chip leaves. */
export interface DeskRows {
  readonly all: readonly DeskRow[]
  readonly shown: readonly DeskRow[]
  /** The chip that counts: one that has lost its last session must not leave an empty wall behind. */
  readonly group: StateGroup | null
}

/** The rows in order. Renders again when one of them, or its place, or its state changes, not with every second. */
export function useDeskRows(): DeskRows {
  const { search, accountFilter } = useNavigationPart((window) => ({
    search: window.search,
    accountFilter: window.accountFilter,
  }))
  const sort = useWallView((view) => view.sort)
  const order = useWallView((view) => view.order)
  const places = useWallView((view) => view.places)
  const pressed = useWallView((view) => view.group)
  const sessions = useDesk((desk) => onTheWall(desk.sessions, { search, accountId: accountFilter }))
  const key = useNow((now) =>
    deskRows(sessions, { sort, order, places, now })
      .map(({ session, state, group: of }) => `${session.id} ${state} ${of}`)
      .join('\n'),
  )
  const byId = new Map<string, Session>(sessions.map((session) => [session.id, session]))
  const all = key.split('\n').flatMap((line): readonly DeskRow[] => {
    const [id, state, of] = line.split(' ') as [string, SessionState, StateGroup]
    const session = byId.get(id)
    return session === undefined ? [] : [{ session, state, group: of }]
  })
  const group = pressed !== null && all.some((row) => row.group === pressed) ? pressed : null
  return { all, shown: group === null ? all : all.filter((row) => row.group === group), group }
}
