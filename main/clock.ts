/** Time as a dependency, so that tests own it. */
export interface Clock {
  /** ms since 1970 on this computer. */
  now(): number
  /** Calls `run` once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void
}

/** The computer's own clock. Timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
