import { createRateLimiter } from '../../main/agora/rateLimiter.ts'
import { systemClock } from '../../main/clock.ts'
import { againstTarget, type Metric, percentile } from './metric.ts'

const REQUESTS = 45
const SECOND = 1000

/** The most of these times within any second. */
function busiestSecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + SECOND).length))
}

/**
 * 45 queries at once through one budget in real time, with a stop thrown in every half second: how many leave in the busiest
 * second, how much of the allowed rate is used, and how long a stop stands in line.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const limiter = createRateLimiter(systemClock)
  const { signal } = new AbortController()
  const departures: number[] = []
  const stopWaits: number[] = []

  const send = async (call: 'query' | 'stop', session: string): Promise<void> => {
    const asked = performance.now()
    const permit = await limiter.take({ appId: 'bench', call, sessionId: session, signal, waitMs: 60_000 })
    if (permit === null) throw new Error('A request was not let through.')
    const now = performance.now()
    departures.push(now)
    if (call === 'stop') stopWaits.push(now - asked)
    permit.left()
  }

  // The system clock's timers do not keep the process alive; this one does.
  const awake = setInterval(() => undefined, SECOND)
  const queries = Array.from({ length: REQUESTS }, (_, index) => send('query', `session ${index % 9}`))
  const stops: Promise<void>[] = []
  for (let index = 0; index < 6; index += 1) {
    await new Promise((resolve) => setTimeout(resolve, SECOND / 2))
    stops.push(send('stop', 'show'))
  }
  await Promise.all([...queries, ...stops])
  clearInterval(awake)

  const total = departures.length
  const took = (Math.max(...departures) - Math.min(...departures)) / SECOND
  // Whole windows: the first ten leave at once, then ten more each window.
  const ideal = (Math.ceil(total / 10) - 1) * 1.05
  return {
    'limiter.busiestSecond': againstTarget(busiestSecond(departures), 'requests', 10),
    'limiter.timeOverIdeal': againstTarget(took / ideal, '×', 1.1),
    'limiter.stopWait.max': againstTarget(percentile(stopWaits, 1), 'ms', 1150),
  }
}
