import type { Session } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'

/** Whether the reserved slot of an armed session can no longer be started with one request. */
export function useSlotExpired({ phase, armedUntil }: Pick<Session, 'phase' | 'armedUntil'>): boolean {
  return useNow((now) => phase === 'armed' && armedUntil !== null && armedUntil <= now)
}
