import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { isLive, sessionState, worstState } from '../../../shared/recording/sessionState.ts'

/** How many sessions are in a state. */
export interface StateCount {
  readonly state: SessionState
  readonly count: number
}

/** Ends that a person should know about until they dismiss them; the others are no longer anybody's concern. */
const unhappy: ReadonlySet<SessionState> = new Set(['failed', 'nothingRecorded', 'uploadUnknown'])

/** What runs and what went wrong, worst first, over all accounts. */
export function statusCounts(sessions: Readonly<Record<string, Session>>, now: number): readonly StateCount[] {
  const counts = new Map<SessionState, number>()
  for (const session of Object.values(sessions)) {
    if (session.dismissed) continue
    const state = sessionState(session, now)
    if (isLive(session) || unhappy.has(state)) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  const sorted: StateCount[] = []
  for (let left = [...counts.keys()]; left.length > 0; left = [...counts.keys()]) {
    const state = worstState(left)
    if (state === null) break
    sorted.push({ state, count: counts.get(state) ?? 0 })
    counts.delete(state)
  }
  return sorted
}
