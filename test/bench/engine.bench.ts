import { setTimeout as pause } from 'node:timers/promises'
import { presetId } from '../builders/account.ts'
import { createDesk } from '../builders/desk.ts'
import { openBenchDesk, startService } from './engineDesk.ts'
import { type Metric, againstReference, againstTarget, percentile } from './metric.ts'

const CROWD = 200
const STOPPED_ONE_BY_ONE = 40
const STOPPED_AT_ONCE = 100
/** Requests per second and App ID that the service takes. */
const BUDGET = 10

/**
 * What many recordings at a time cost. The crowd of 200 is started and stopped for real, within the service's limit; freshness is
 * looked at on a clock that is moved, since it needs minutes.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const service = await startService()
  try {
    const crowd = await inACrowd(service.url)
    return { ...crowd, ...(await freshness()) }
  } finally {
    service.end()
  }
}

async function inACrowd(url: string): Promise<Readonly<Record<string, Metric>>> {
  const desk = await openBenchDesk(url, CROWD)
  const presetIds = Array.from({ length: CROWD }, (_, index) => presetId(index + 1))
  const results = await desk.sessions.startMany({ presetIds }, 'window')
  const ids = results.flatMap((result) => (result.ok ? [result.session.id] : []))
  await desk.until(() => ids.every((id) => desk.shown(id).sid !== null))
  await desk.until(() => ids.every((id) => desk.shown(id).phase === 'recording'))

  const one: number[] = []
  for (const id of ids.slice(0, STOPPED_ONE_BY_ONE)) {
    const start = performance.now()
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.until(() => desk.shown(id).phase === 'ended')
    one.push(performance.now() - start)
    await pause(250 + Math.random() * 250)
  }

  const many = ids.slice(STOPPED_ONE_BY_ONE, STOPPED_ONE_BY_ONE + STOPPED_AT_ONCE)
  const ideal = untilLastMayLeave(
    STOPPED_AT_ONCE,
    desk.requests.map(({ at }) => at),
    Date.now(),
  )
  const start = performance.now()
  await desk.sessions.stopMany({ sessionIds: many, gesture: 'press' }, 'window')
  await desk.until(() => many.every((id) => desk.shown(id).phase === 'ended'))
  const all = performance.now() - start
  const limited = desk.requests.filter(({ status }) => status === 429).length
  await desk.sessions.stopMany(
    { sessionIds: ids.slice(STOPPED_ONE_BY_ONE + STOPPED_AT_ONCE), gesture: 'press' },
    'window',
  )
  await desk.until(() => ids.every((id) => desk.shown(id).phase === 'ended'))
  await desk.close()
  return {
    'stop.crowd200.p99': againstTarget(percentile(one, 0.99), 'ms', 1_000),
    'stop.all100': againstReference(all, ideal, 'ms', 1.1),
    'stop.all100.tooManyRequests': againstTarget(limited, 'answers', 0),
  }
}

/**
 * When the last of so many requests may leave if there are never more than ten in any second, ms from `now`. The questions of the
 * second before are part of it: they had been asked when somebody decided to stop everything.
 */
function untilLastMayLeave(count: number, before: readonly number[], now: number): number {
  const left = before.filter((at) => at > now - 1000).sort((a, b) => a - b)
  for (let sent = 0; sent < count; sent += 1) left.push(Math.max(now, (left.at(-BUDGET) ?? -Infinity) + 1000))
  return (left.at(-1) ?? now) - now
}

/** How old the newest proof of a recording is, against the interval that the service's limit allows. */
async function freshness(): Promise<Readonly<Record<string, Metric>>> {
  const metrics: Record<string, Metric> = {}
  for (const count of [1, 50, 200]) {
    const desk = await createDesk({ presets: count })
    await desk.sessions.startMany({ presetIds: Array.from({ length: count }, (_, n) => presetId(n + 1)) }, 'window')
    await desk.clock.pass(180_000)
    const ages: number[] = []
    for (let second = 0; second < 180; second += 1) {
      await desk.clock.pass(1_000)
      for (const { evidence } of Object.values(desk.hub.snapshot().sessions)) {
        ages.push(desk.clock.now() - (evidence.lastGoodAt ?? 0))
      }
    }
    const interval = Math.max(15_000, (count * 1000) / 4)
    // A tenth is the spread of the questions.
    metrics[`freshness.${count}.p95`] = againstReference(percentile(ages, 0.95), interval, 'ms', 1.1)
  }
  return metrics
}
