import type { Clock } from '../clock.ts'

/** Where a clock stood when it was saved. */
export interface ClockReading {
  /** ms since 1970 on this computer. */
  readonly realAt: number
  /** ms since 1970 on the rehearsal's clock. */
  readonly virtualAt: number
  readonly speed: number
}

/** The rehearsal's own time: it can run faster, stand still or jump ahead. Everything the service decides by time asks it. */
export interface VirtualClock extends Clock {
  /** Virtual ms that pass in one real ms; 0 stands still. */
  speed(): number
  /** @throws RangeError for a speed below 0 or above 100,000. */
  setSpeed(speed: number): void
  /** Jumps ahead by `ms` and runs the timers that became due. @throws RangeError for going back. */
  advance(ms: number): void
  /** ms that only real time and `advance` move: the request limit counts on it, whatever the speed is. */
  wire(): number
  reading(): ClockReading
}

export interface VirtualClockStart {
  /** Where a saved clock stood: it goes on as if it had run meanwhile. */
  readonly from?: ClockReading
  readonly speed?: number
  /** ms since 1970 on this computer. */
  readonly real?: () => number
  /** ms that never go back. */
  readonly monotonic?: () => number
}

interface Timer {
  readonly due: number
  readonly run: () => void
}

/** Longest wait a Node timer can take, ms. */
const longestWait = 2_147_483_647

/** A clock that starts at the computer's time, or goes on from a saved reading. */
export function createVirtualClock(start: VirtualClockStart = {}): VirtualClock {
  const real = start.real ?? (() => Date.now())
  const monotonic = start.monotonic ?? (() => performance.now())
  let { realAt, virtualAt, speed } = start.from ?? { realAt: real(), virtualAt: real(), speed: 1 }
  let jumped = 0
  let armed: NodeJS.Timeout | undefined
  const timers = new Set<Timer>()

  const now = () => virtualAt + (real() - realAt) * speed

  const rearm = () => {
    clearTimeout(armed)
    if (timers.size === 0 || speed === 0) return
    const next = Math.min(...[...timers].map((timer) => timer.due))
    armed = setTimeout(runDue, Math.min(longestWait, Math.max(0, Math.ceil((next - now()) / speed))))
    armed.unref()
  }

  const runDue = () => {
    const due = [...timers].filter((timer) => timer.due <= now()).sort((a, b) => a.due - b.due)
    for (const timer of due) if (timers.delete(timer)) timer.run()
    rearm()
  }

  /** Makes this instant the new origin, so that a change of speed does not bend the past. */
  const rebase = (jump: number, nextSpeed: number) => {
    virtualAt = now() + jump
    realAt = real()
    speed = nextSpeed
    runDue()
  }

  const setSpeed = (next: number) => {
    if (!(next >= 0 && next <= 100_000)) throw new RangeError('The speed of the clock lies between 0 and 100,000.')
    rebase(0, next)
  }
  if (start.speed !== undefined) setSpeed(start.speed)

  return {
    now,
    speed: () => speed,
    setSpeed,
    advance: (ms) => {
      if (!(ms >= 0 && Number.isFinite(ms))) throw new RangeError('The clock only goes forward.')
      jumped += ms
      rebase(ms, speed)
    },
    wire: () => monotonic() + jumped,
    reading: () => ({ realAt: real(), virtualAt: now(), speed }),
    after: (ms, run) => {
      const timer = { due: now() + ms, run }
      timers.add(timer)
      rearm()
      return () => {
        timers.delete(timer)
        rearm()
      }
    },
  }
}
