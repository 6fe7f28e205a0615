import type { Session } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { secondsLeft } from './duration.ts'

/** What is left of a wait. */
export interface TimeLeft {
  /** Whole seconds, rounded up, at least 0. */
  readonly seconds: number
  /** Share of the whole wait, 0…1, in whole seconds. */
  readonly share: number
}

/** What is left until a stop leaves; zero when none is pending. */
export function useStopCountdown(session: Pick<Session, 'pendingStop'>): TimeLeft {
  const whole = useDesk((desk) => desk.settings.countdownSeconds)
  const at = session.pendingStop?.at ?? null
  const seconds = useNow((now) => (at === null ? 0 : secondsLeft(at, now)))
  return { seconds, share: Math.min(1, seconds / whole) }
}
