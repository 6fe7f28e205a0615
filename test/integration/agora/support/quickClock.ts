import type { Clock } from '../../../../main/clock.ts'

/** Timers from here on are time-outs of attempts: they pass in real time, a thousandth of what they say. */
const TIMEOUTS_FROM = 100_000

/**
 * A clock for tests over real sockets. Waits before repetitions pass at once, in their order, and move the time on by what
 * they say; nothing else moves it, so that a slow machine does not change how a test goes.
 */
export function createQuickClock(): Clock {
  let time = 1_800_000_000_000
  let waits: { readonly at: number; readonly run: () => void }[] = []
  let pumping = false

  function pump(): void {
    if (pumping) return
    pumping = true
    setTimeout(() => {
      pumping = false
      const next = waits.toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined) return
      waits = waits.filter((wait) => wait !== next)
      time = Math.max(time, next.at)
      next.run()
      pump()
    }, 1)
  }

  return {
    now: () => time,
    after: (ms, run) => {
      if (ms >= TIMEOUTS_FROM) {
        const timer = setTimeout(run, ms / 1000)
        return () => clearTimeout(timer)
      }
      const wait = { at: time + Math.max(0, ms), run }
      waits.push(wait)
      pump()
      return () => {
        waits = waits.filter((other) => other !== wait)
      }
    },
  }
}

/** Time-outs that a healthy test never meets. */
export const patient = every(60_000_000)

/** Time-outs for tests with a server that stays silent: short, but long enough for a busy machine to answer. */
export const impatient = every(500_000)

/** Deadlines that leave three time-outs of room, in the same kind of time. */
export function deadlinesFor({ start }: { readonly start: number }) {
  return every(3 * start)
}

function every(ms: number) {
  return { connect: ms, acquire: ms, start: ms, query: ms, updateLayout: ms, stop: ms }
}
