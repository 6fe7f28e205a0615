import { uptime } from 'node:os'

/** Time as a dependency, so that tests own it. */
export interface Clock {
  /** ms since 1970 on this computer. */
  now(): number
  /** ms since any fixed moment, for lengths of time: setting the computer's clock does not move it. Left out: like `now`. */
  elapsed?(): number
  /** ms since any fixed moment as `elapsed`, but counting the computer's sleep as well. Left out: like `now`. */
  uptime?(): number
  /** Calls `run` once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void
}

/** ms since any fixed moment, without the computer's sleep: for how long something took. */
export const elapsedOf = (clock: Clock): number => clock.elapsed?.() ?? clock.now()

/** ms since any fixed moment, with the computer's sleep: for the order of things and for how long they last. */
export const uptimeOf = (clock: Clock): number => clock.uptime?.() ?? clock.now()

/** No timer for a moment of the day sleeps longer, ms: after the computer's own sleep it is the wall clock that counts. */
export const LONGEST_SLEEP_MS = 15_000

/** The computer's own clock. Timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  uptime: () => uptime() * 1000,
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
