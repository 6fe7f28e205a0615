import { assertNever } from '../../../shared/assertNever.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { elapsedMs, sessionState, worstState } from '../../../shared/recording/sessionState.ts'
import type { SortKey } from '../../stores/wallView.ts'
import { type StateGroup, groupOf, stateGroups } from '../../ui/recording/stateGroup.ts'
import { placesOf } from './places.ts'

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
  /** Where everything stands already. */
  readonly places: readonly SessionId[]
  /** ms since 1970. */
  readonly now: number
}

const byAge = (a: Session, b: Session): number => a.createdAt - b.createdAt || a.id.localeCompare(b.id)

const bySeverity = ({ state: a }: DeskRow, { state: b }: DeskRow): number =>
  a === b ? 0 : worstState([a, b]) === a ? -1 : 1

function byPlace(ids: readonly SessionId[]): (a: DeskRow, b: DeskRow) => number {
  const places = new Map(ids.map((id, index) => [id, index]))
  const place = ({ session }: DeskRow): number => places.get(session.id) ?? ids.length
  return (a, b) => place(a) - place(b)
}

function comparison(
  { sort, order, places, now }: Order,
  sessions: readonly Session[],
): (a: DeskRow, b: DeskRow) => number {
  switch (sort) {
    case 'live':
      return byPlace(placesOf(places, sessions.toSorted(byAge)))
    case 'mine':
      return byPlace(order)
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
  const compare = comparison(order, sessions)
  return sessions
    .map((session) => {
      const state = sessionState(session, order.now)
      return { session, state, group: groupOf(state) }
    })
    .toSorted((a, b) => compare(a, b) || byAge(a.session, b.session))
}
