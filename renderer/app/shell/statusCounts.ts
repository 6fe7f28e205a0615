import type { Session } from '../../../shared/recording/session.ts'
import { isGivenUp, isLive, sessionState } from '../../../shared/recording/sessionState.ts'
import { type StateGroup, groupOf } from '../../ui/recording/stateGroup.ts'

/** How many sessions are in a group of states. */
export interface GroupCount {
  readonly group: StateGroup
  readonly count: number
}

/** Worst first; the order in which `worstState` puts the states inside the groups. */
const worstFirst: readonly StateGroup[] = [
  'failed',
  'uncontrollable',
  'unverified',
  'starting',
  'stopping',
  'waiting',
  'recording',
  'armed',
]

/**
 * What runs and what went wrong, worst first, over all accounts, with starts that were given up: those may run as well. What ended
 * well is nobody's concern any more.
 */
export function statusCounts(sessions: Readonly<Record<string, Session>>, now: number): readonly GroupCount[] {
  const groups = Object.values(sessions).flatMap((session) => {
    const group = groupOf(sessionState(session, now))
    return !session.dismissed && (isLive(session) || isGivenUp(session) || group === 'failed') ? [group] : []
  })
  return worstFirst
    .map((group) => ({ group, count: groups.filter((other) => other === group).length }))
    .filter(({ count }) => count > 0)
}
