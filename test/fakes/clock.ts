import type { Clock } from '../../main/clock.ts'

/** A clock that tests own. Between any two timers everything that is ready runs, as it would between two real moments. */
export interface FakeClock extends Clock {
  elapsed(): number
  uptime(): number
  /** Lets `ms` pass, timer by timer. */
  pass(ms: number): Promise<void>
  /** Runs everything that is ready now. */
  settle(): Promise<void>
  /** The computer sleeps: time goes on, timers do not. */
  sleep(ms: number): void
  /** ms since it was made, however often it was set back. */
  lived(): number
  /** Somebody sets the clock back: timers go on as if nothing had been. */
  setBack(ms: number): void
  /** Somebody sets the clock forward: timers go on as if nothing had been. */
  setForward(ms: number): void
}

/** Creates one that shows `start`, ms since 1970. */
export function createFakeClock(start: number): FakeClock {
  let now = start
  /** What the clock shows beyond the time that has truly passed. */
  let set = 0
  /** How long the computer has slept. */
  let slept = 0
  let timers: { readonly at: number; readonly run: () => void }[] = []

  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) await new Promise((resolve) => setImmediate(resolve))
  }

  return {
    now: () => now,
    elapsed: () => now - set - slept,
    uptime: () => now - set,
    lived: () => now - set - start,
    after: (ms, run) => {
      const timer = { at: now + Math.max(0, ms), run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    settle,
    pass: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.run()
        await settle()
      }
      now = end
    },
    setForward: (ms) => {
      now += ms
      set += ms
      timers = timers.map(({ at, run }) => ({ at: at + ms, run }))
    },
    setBack: (ms) => {
      now -= ms
      set -= ms
      timers = timers.map(({ at, run }) => ({ at: at - ms, run }))
    },
    sleep: (ms) => {
      now += ms
      slept += ms
      timers = timers.map(({ at, run }) => ({ at: at + ms, run }))
    },
  }
}
