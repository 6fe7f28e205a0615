import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isLive, sessionState } from '../../../shared/recording/sessionState.ts'
import { type StateGroup, groupOf } from '../../ui/recording/stateGroup.ts'

/** How many sessions are in a group of states. */
export interface GroupCount {
  readonly group: StateGroup
  readonly count: number
}

/** Worst first; the order in which `worstState` puts the states inside the groups. */
const worstFirst: readonly StateGroup[] = [
  'failed',
  'unverified',
  'starting',
  'stopping',
  'waiting',
  'recording',
  'armed',
]

/** What runs and what went wrong, worst first, over all accounts. What ended without a doubt is nobody's concern any more. */
export function statusCounts(sessions: Readonly<Record<string, Session>>, now: number): readonly GroupCount[] {
  const groups = Object.values(sessions).flatMap((session) => {
    const inDoubt = isInDoubt(session)
    const group = groupOf(sessionState(session, now), inDoubt)
    return !session.dismissed && (isLive(session) || inDoubt || group === 'failed') ? [group] : []
  })
  return worstFirst
    .map((group) => ({ group, count: groups.filter((other) => other === group).length }))
    .filter(({ count }) => count > 0)
}
