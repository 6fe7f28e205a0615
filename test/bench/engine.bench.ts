import { setTimeout as pause } from 'node:timers/promises'
import type { SessionId } from '../../shared/ids.ts'
import { presetId } from '../builders/account.ts'
import { type BenchDesk, openBenchDesk, startService } from './engineDesk.ts'
import { type Metric, againstReference, againstTarget, percentile } from './metric.ts'

const CROWD = 200
/** Stopped one by one beside the crowd: enough for the slowest hundredth to be more than the slowest one. */
const STOPPED_ONE_BY_ONE = 120
const STOPPED_AT_ONCE = 100
/** Requests per second and App ID that the service takes. */
const BUDGET = 10
/** Freshness is looked at for so long, ms, once every recording has been asked about at its steady pace. */
const WATCHED_MS = 60_000

/** What many recordings at a time cost, all of it in real time, through sockets, and within the service's limit. */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const service = await startService()
  try {
    const fresh = await Promise.all([1, 50].map((count) => freshnessOf(service.url, count)))
    // The service counts what left in the second before, whoever sent it.
    await pause(2_000)
    const crowd = await inACrowd(service.url)
    return Object.assign({}, crowd, ...fresh) as Readonly<Record<string, Metric>>
  } finally {
    service.end()
  }
}

async function inACrowd(url: string): Promise<Readonly<Record<string, Metric>>> {
  const desk = await openBenchDesk(url, CROWD + STOPPED_ONE_BY_ONE)
  const crowd = await record(desk, 1, CROWD)
  const fresh = await freshness(desk, crowd)
  const others = await begin(desk, CROWD + 1, STOPPED_ONE_BY_ONE)

  const one: number[] = []
  for (const id of others) {
    const start = performance.now()
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.until(() => desk.shown(id).phase === 'ended')
    one.push(performance.now() - start)
    await pause(200 + Math.random() * 200)
  }

  const many = crowd.slice(0, STOPPED_AT_ONCE)
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
  await desk.sessions.stopMany({ sessionIds: crowd.slice(STOPPED_AT_ONCE), gesture: 'press' }, 'window')
  await desk.until(() => crowd.every((id) => desk.shown(id).phase === 'ended'))
  await desk.close()
  return {
    'stop.crowd200.p99': againstTarget(percentile(one, 0.99), 'ms', 1_000),
    'stop.all100': againstReference(all, ideal, 'ms', 1.1),
    'stop.all100.tooManyRequests': againstTarget(limited, 'answers', 0),
    ...fresh,
  }
}

/** Starts so many presets from the `first` on, and waits for their sids. */
async function begin(desk: BenchDesk, first: number, count: number): Promise<readonly SessionId[]> {
  const presetIds = Array.from({ length: count }, (_, index) => presetId(first + index))
  const results = await desk.sessions.startMany({ presetIds }, 'window')
  const ids = results.flatMap((result) => (result.ok ? [result.session.id] : []))
  if (ids.length !== count) throw new Error('Not every recording was started.')
  await desk.until(() => ids.every((id) => desk.shown(id).sid !== null))
  return ids
}

/** The same, until all of them record. */
async function record(desk: BenchDesk, first: number, count: number): Promise<readonly SessionId[]> {
  const ids = await begin(desk, first, count)
  await desk.until(() => ids.every((id) => desk.shown(id).phase === 'recording'))
  return ids
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

async function freshnessOf(url: string, count: number): Promise<Readonly<Record<string, Metric>>> {
  const desk = await openBenchDesk(url, CROWD + STOPPED_ONE_BY_ONE + 100)
  const ids = await record(desk, CROWD + STOPPED_ONE_BY_ONE + count, count)
  const fresh = await freshness(desk, ids)
  await desk.sessions.stopMany({ sessionIds: ids, gesture: 'press' }, 'window')
  await desk.until(() => ids.every((id) => desk.shown(id).phase === 'ended'))
  await desk.close()
  return fresh
}

/** How old the newest proof of a recording is, against the interval that the service's limit allows. */
async function freshness(desk: BenchDesk, ids: readonly SessionId[]): Promise<Readonly<Record<string, Metric>>> {
  const interval = Math.max(15_000, (ids.length * 1000) / 4)
  await pause(interval * 1.1)
  const ages: number[] = []
  for (const end = performance.now() + WATCHED_MS; performance.now() < end;) {
    const now = Date.now()
    for (const id of ids) ages.push(now - (desk.shown(id).evidence.lastGoodAt ?? 0))
    await pause(500)
  }
  // A tenth is the spread of the questions.
  return { [`freshness.${ids.length}.p95`]: againstReference(percentile(ages, 0.95), interval, 'ms', 1.1) }
}
