import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { defaultApp } from '../../main/rehearsal/options.ts'
import type { SessionId } from '../../shared/ids.ts'
import { presetId } from '../builders/account.ts'
import { createDesk } from '../builders/desk.ts'
import { openBenchDesk, startRelay, startService } from './engineDesk.ts'
import { type Metric, againstReference, againstTarget, percentile } from './metric.ts'

/** One way over the relay, ms. */
const DISTANCE_MS = 20
const ROUNDS = 20
/** Between rounds: each needs a few of the ten requests per second, and none may wait for its turn. */
const BETWEEN_MS = 700
const CROWD = 200
const STOPPED_ONE_BY_ONE = 40
const STOPPED_AT_ONCE = 100
/** Requests per second and App ID that the service takes. */
const BUDGET = 10

/**
 * What an operator waits for. Starts are counted in round trips of a distance of 20 ms each way; a bare `node:http` that
 * sends acquire and start one after the other over a kept-alive connection stands beside them. The crowd of 200 is started
 * and stopped for real, within the service's limit; freshness is looked at on a clock that is moved, since it needs minutes.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const service = await startService()
  try {
    const starts = await startLatency(service.url)
    const crowd = await inACrowd(service.url)
    return { ...starts, ...crowd, ...(await freshness()) }
  } finally {
    service.end()
  }
}

async function startLatency(serviceUrl: string): Promise<Readonly<Record<string, Metric>>> {
  const relay = await startRelay(serviceUrl, DISTANCE_MS)
  const desk = await openBenchDesk(relay.url, 2 * ROUNDS)
  const bare = createBare(relay.url)
  const samples = { trip: [] as number[], bare: [] as number[], warm: [] as number[], armed: [] as number[] }
  const hasSid = (id: SessionId) => () => desk.shown(id).sid !== null
  const end = async (id: SessionId): Promise<void> => {
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.until(() => desk.shown(id).phase === 'ended')
    await pause(BETWEEN_MS)
  }
  const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now()
    await work()
    into.push(performance.now() - start)
  }
  // The first requests pay for connections and for code that has not run before.
  await bare.pair('warm-up')
  for (let round = 1; round <= ROUNDS; round += 1) {
    desk.client.warm([relay.url])
    await pause(100)
    await timed(samples.trip, () => bare.acquire(`trip${round}`))
    await timed(samples.bare, () => bare.pair(`bare${round}`))
    await pause(BETWEEN_MS)
    let id = null as SessionId | null
    await timed(samples.warm, async () => {
      ;({ id } = await desk.sessions.start({ presetId: presetId(round) }, 'window'))
      await desk.until(hasSid(id))
    })
    if (id !== null) await end(id)
    const armed = await desk.sessions.arm({ presetId: presetId(ROUNDS + round) }, 'window')
    await desk.until(() => desk.shown(armed.id).phase === 'armed')
    await timed(samples.armed, async () => {
      await desk.sessions.startArmed({ sessionId: armed.id }, 'window')
      await desk.until(hasSid(armed.id))
    })
    await end(armed.id)
  }
  await desk.close()
  bare.close()
  relay.end()
  const trip = percentile(samples.trip, 0.5)
  const inTrips = (of: readonly number[]): number => percentile(of, 0.5) / trip
  return {
    'start.roundTrip': againstTarget(trip, 'ms', 3 * 2 * DISTANCE_MS),
    'start.bare': againstTarget(inTrips(samples.bare), 'round trips', 2.2),
    'start.warm': againstTarget(inTrips(samples.warm), 'round trips', 2.2),
    'start.armed': againstTarget(inTrips(samples.armed), 'round trips', 1.15),
  }
}

/** Acquire and start by hand, as short a way as there is. */
function createBare(url: string): {
  readonly acquire: (channel: string) => Promise<string>
  readonly pair: (channel: string) => Promise<unknown>
  readonly close: () => void
} {
  const agent = new Agent({ keepAlive: true })
  const { appId, customerId, customerCertificate } = defaultApp
  const authorization = `Basic ${Buffer.from(`${customerId}:${customerCertificate}`).toString('base64')}`
  const base = `${url}/v1/apps/${appId}/cloud_recording`
  const send = (path: string, body: object): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const headers = { authorization, 'content-type': 'application/json;charset=utf-8' }
      const call = request(`${base}${path}`, { method: 'POST', agent, headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve(JSON.parse(text) as Record<string, unknown>))
      })
      call.on('error', reject)
      call.end(JSON.stringify(body))
    })
  const acquire = async (cname: string): Promise<string> => {
    const { resourceId } = await send('/acquire', { cname, uid: '527841', clientRequest: {} })
    if (typeof resourceId !== 'string') throw new Error('No resource.')
    return resourceId
  }
  return {
    acquire,
    pair: async (cname) => {
      const storageConfig = { vendor: 2, region: 3, bucket: 'bench', accessKey: 'access-key', secretKey: 'secret-key' }
      const resourceId = await acquire(cname)
      return send(`/resourceid/${resourceId}/mode/mix/start`, {
        cname,
        uid: '527841',
        clientRequest: { storageConfig },
      })
    },
    close: () => agent.destroy(),
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
  const start = performance.now()
  await desk.sessions.stopMany({ sessionIds: many, gesture: 'press' }, 'window')
  await desk.until(() => many.every((id) => desk.shown(id).phase === 'ended'))
  const all = performance.now() - start
  const limited = desk.statuses.filter((status) => status === 429).length
  await desk.sessions.stopMany(
    { sessionIds: ids.slice(STOPPED_ONE_BY_ONE + STOPPED_AT_ONCE), gesture: 'press' },
    'window',
  )
  await desk.until(() => ids.every((id) => desk.shown(id).phase === 'ended'))
  await desk.close()
  // Ten may leave at once; from then on one each tenth of a second.
  const ideal = ((STOPPED_AT_ONCE - BUDGET) / BUDGET) * 1000
  return {
    'stop.crowd200.p99': againstTarget(percentile(one, 0.99), 'ms', 1_000),
    'stop.all100': againstReference(all, ideal, 'ms', 1.1),
    'stop.all100.tooManyRequests': againstTarget(limited, 'answers', 0),
  }
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
