import type { Clock } from '../../main/clock.ts'

/** A clock that stands still until it is moved by hand. */
export interface HandClock extends Clock {
  /** Moves on by `ms`, running what falls due on the way. */
  advance(ms: number): void
  /** Timers that wait. */
  pending(): number
}

/** Creates one that shows `start`, ms since 1970. */
export function createHandClock(start = 0): HandClock {
  let now = start
  let timers: { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    pending: () => timers.length,
    advance: (ms) => {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        timers = timers.filter((timer) => timer !== next)
        now = next.at
        next.run()
      }
      now = end
    },
  }
}
