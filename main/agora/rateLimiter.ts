import type { AgoraCall } from '../../shared/problem.ts'
import { type Clock, elapsedOf } from '../clock.ts'
import { createJitter, type Jitter, LEAST_SLACK_MS } from './jitter.ts'
import { createWaitingLine, type WaitingLine } from './waitingLine.ts'

/** The service's limit per App ID and second. */
export const REQUESTS_PER_WINDOW = 10
const SECOND_MS = 1000
/** The window that the desk counts in on an even network: a little more than the service's second. */
export const WINDOW_MS = SECOND_MS + LEAST_SLACK_MS

/** The right to send one request. It occupies a place until the window has passed after {@link Permit.left}. */
export interface Permit {
  /** The request is on its way, or has failed. The first call counts. */
  left(): void
  /** It was answered, by a service that does nothing before it answers: how long that took tells how even the network is. */
  answered(): void
  /** It will not be sent: the place is free again. */
  returned(): void
}

/** Who wants to send. */
export interface PermitRequest {
  readonly appId: string
  readonly call: AgoraCall
  readonly sessionId: string | null
  /** Aborting leaves the line. */
  readonly signal: AbortSignal
  /** Longest time to stand in line, ms. */
  readonly waitMs: number
}

/** One budget of ten requests per sliding second and App ID. */
export interface RateLimiter {
  /** Waits in line for the right to send; null when aborted or after `waitMs`. Stop goes first, then start, acquire, updateLayout, query. */
  take(request: PermitRequest): Promise<Permit | null>
  /** Holds back every request of an App ID for so many ms, as the service asked, and comes no closer to its limit for a while. */
  pause(appId: string, ms: number): void
  /** Requests per second over the last ten seconds, all App IDs. */
  requestsPerSecond(): number
}

const MEASURED_MS = 10_000

interface Budget {
  readonly jitter: Jitter
  readonly line: WaitingLine
  /** Permits whose request has not left yet. */
  pending: number
  /** When requests left, oldest first. */
  departures: number[]
  pausedUntil: number
  wake: (() => void) | null
}

/** Creates the limiter. */
export function createRateLimiter(clock: Clock): RateLimiter {
  const budgets = new Map<string, Budget>()
  let latest = -Infinity

  /** A clock that was set back must not make old departures block the line for hours. */
  function now(): number {
    const time = elapsedOf(clock)
    if (time < latest) {
      for (const budget of budgets.values()) {
        budget.departures = budget.departures.map(() => time)
        budget.pausedUntil = Math.min(budget.pausedUntil, time + WINDOW_MS)
      }
    }
    latest = time
    return time
  }

  function budgetOf(appId: string): Budget {
    const known = budgets.get(appId)
    if (known !== undefined) return known
    const budget: Budget = {
      ...{ jitter: createJitter(), line: createWaitingLine(), wake: null },
      ...{ pending: 0, departures: [], pausedUntil: -Infinity },
    }
    budgets.set(appId, budget)
    return budget
  }

  function permit(budget: Budget): Permit {
    budget.pending += 1
    let open = true
    let leftAt: number | null = null
    const settle = (departed: boolean): void => {
      if (!open) return
      open = false
      budget.pending -= 1
      if (departed) {
        leftAt = now()
        budget.departures.push(leftAt)
      }
      if (!budget.line.isEmpty()) serve(budget)
    }
    const answered = (): void => {
      if (leftAt !== null) budget.jitter.tookMs(Math.max(0, now() - leftAt))
    }
    return { left: () => settle(true), answered, returned: () => settle(false) }
  }

  /** ms until the next place is free; 0 now, null when it depends on requests that have not left yet. */
  function waitFor(budget: Budget, time: number): number | null {
    if (budget.pausedUntil > time) return budget.pausedUntil - time
    const window = SECOND_MS + budget.jitter.slack(time)
    const recent = budget.departures.filter((at) => at > time - window)
    if (recent.length + budget.pending < REQUESTS_PER_WINDOW) return 0
    const oldest = recent[0]
    return oldest === undefined || budget.pending >= REQUESTS_PER_WINDOW ? null : oldest + window - time
  }

  function forget(budget: Budget, time: number): void {
    const oldest = budget.departures[0]
    if (oldest === undefined || oldest > time - MEASURED_MS) return
    budget.departures = budget.departures.filter((at) => at > time - MEASURED_MS)
  }

  /** The usual case, made short: nobody is waiting and a place is free. */
  function atOnce(budget: Budget): Permit | null {
    if (!budget.line.isEmpty()) return null
    const time = now()
    forget(budget, time)
    return waitFor(budget, time) === 0 ? permit(budget) : null
  }

  function serve(budget: Budget): void {
    budget.wake?.()
    budget.wake = null
    const time = now()
    forget(budget, time)
    while (!budget.line.isEmpty()) {
      const wait = waitFor(budget, time)
      if (wait === null) return
      if (wait > 0) {
        budget.wake = clock.after(wait, () => {
          budget.wake = null
          serve(budget)
        })
        return
      }
      budget.line.next()?.(permit(budget))
    }
  }

  return {
    take: ({ appId, call, sessionId, signal, waitMs }) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve(null)
          return
        }
        const budget = budgetOf(appId)
        const granted = atOnce(budget)
        if (granted !== null) {
          resolve(granted)
          return
        }
        let stopTimer: (() => void) | null = null
        const settle = (granted: Permit | null): void => {
          stopTimer?.()
          signal.removeEventListener('abort', giveUp)
          resolve(granted)
        }
        const leave = budget.line.join(call, sessionId ?? '', settle)
        const giveUp = (): void => {
          leave()
          settle(null)
        }
        signal.addEventListener('abort', giveUp, { once: true })
        serve(budget)
        if (!budget.line.isEmpty()) stopTimer = clock.after(waitMs, giveUp)
      }),
    pause: (appId, ms) => {
      const budget = budgetOf(appId)
      budget.jitter.refused(now())
      budget.pausedUntil = Math.max(budget.pausedUntil, now() + ms)
      serve(budget)
    },
    requestsPerSecond: () => {
      const since = now() - MEASURED_MS
      let count = 0
      for (const { departures } of budgets.values()) count += departures.filter((at) => at > since).length
      return (count * 1000) / MEASURED_MS
    },
  }
}
