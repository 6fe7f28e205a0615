import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { useNow } from '../../stores/clock.ts'

/** The state to show now. It can change without anything arriving: evidence grows old by itself. */
export function useSessionState(session: Session): SessionState {
  return useNow<SessionState>((now) => sessionState(session, now))
}

/** Rung of the 404 ladder, from 1. */
export const rungOf = (session: Session): number => session.evidence.ladder?.rung ?? 1
