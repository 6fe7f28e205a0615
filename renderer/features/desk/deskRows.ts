import { assertNever } from '../../../shared/assertNever.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { elapsedMs, sessionState, worstState } from '../../../shared/recording/sessionState.ts'
import type { SortKey } from '../../stores/wallView.ts'
import { type StateGroup, groupOfSession, stateGroups } from '../../ui/recording/stateGroup.ts'

/** A session as the desk orders and filters it. */
export interface DeskRow {
  readonly session: Session
  readonly state: SessionState
  readonly group: StateGroup
}

interface Order {
  readonly sort: SortKey
  /** The order that was made by hand. */
  readonly order: readonly SessionId[]
  /** ms since 1970. */
  readonly now: number
}

const byAge = ({ session: a }: DeskRow, { session: b }: DeskRow): number =>
  a.createdAt - b.createdAt || a.id.localeCompare(b.id)

const bySeverity = ({ state: a }: DeskRow, { state: b }: DeskRow): number =>
  a === b ? 0 : worstState([a, b]) === a ? -1 : 1

function comparison({ sort, order, now }: Order): (a: DeskRow, b: DeskRow) => number {
  switch (sort) {
    case 'mine': {
      const places = new Map(order.map((id, index) => [id, index]))
      const place = ({ session }: DeskRow): number => places.get(session.id) ?? order.length
      return (a, b) => place(a) - place(b)
    }
    case 'name':
      return ({ session: a }, { session: b }) => a.name.localeCompare(b.name, undefined, { numeric: true })
    case 'state':
      return (a, b) => stateGroups.indexOf(a.group) - stateGroups.indexOf(b.group) || bySeverity(a, b)
    case 'elapsed':
      return (a, b) => (elapsedMs(b.session, now) ?? -1) - (elapsedMs(a.session, now) ?? -1)
    case 'severity':
      return bySeverity
    default:
      return assertNever(sort)
  }
}

/** The sessions in order, each with what it is at this moment. Equal ones stand by age. */
export function deskRows(sessions: readonly Session[], order: Order): readonly DeskRow[] {
  const compare = comparison(order)
  return sessions
    .map((session) => ({
      session,
      state: sessionState(session, order.now),
      group: groupOfSession(session, order.now),
    }))
    .toSorted((a, b) => compare(a, b) || byAge(a, b))
}
