import type { Session } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { START_GUARD_MS } from '../../stores/startGuard.ts'

/** Whether a session ended so recently that a press where Stop was may have been meant for Stop. */
export function useJustEnded({ endedAt }: Pick<Session, 'endedAt'>): boolean {
  return useNow((now) => endedAt !== null && Math.abs(now - endedAt) < START_GUARD_MS)
}
