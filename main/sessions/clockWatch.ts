import { isSetBack, isSetForward } from '../../shared/recording/lifecycleClock.ts'
import { type Clock, uptimeOf } from '../clock.ts'

/** What became of this computer's clock since it was looked at last. */
export interface ClockNews {
  /** ms since 1970. */
  readonly now: number
  readonly setBack: boolean
  /** By how much it was set forward, ms; 0: it was not. */
  readonly setForwardBy: number
}

/** Looks at the clock beside what counts the time that really passed. The result tells the news since the last look. */
export function watchClock(clock: Clock): () => ClockNews {
  const uptime = (): number => uptimeOf(clock)
  let latest = clock.now()
  let latestUptime = uptime()
  return () => {
    const now = clock.now()
    const ahead = now - latest - (uptime() - latestUptime)
    const setBack = isSetBack(latest, now)
    latest = now
    latestUptime = uptime()
    return { now, setBack, setForwardBy: isSetForward(ahead) ? ahead : 0 }
  }
}
