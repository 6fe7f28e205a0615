import { setTimeout as pause } from 'node:timers/promises'
import { createAgoraClient } from '../../main/agora/client.ts'
import { systemClock } from '../../main/clock.ts'
import { createRehearsalService } from '../../main/rehearsal/service.ts'
import { againstReference, type Metric, percentile } from './metric.ts'

const QUERIES = 54
const STOPS = 6
/** What the service allows, and the longest that a full second holds somebody up, ms. */
const PER_SECOND = 10
const SECOND = 1000

/** The most of these times within any second. */
function busiestSecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + SECOND).length))
}

/**
 * 54 queries at once through one client to the rehearsal service in real time, with a stop thrown in every half second: how many
 * requests arrive there in the busiest second, how long all take beside the ideal of ten a second without a gap, and how long a
 * stop takes. Nothing is recorded: each request is refused. The connections stand before.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const service = await createRehearsalService()
  const client = createAgoraClient({
    clock: systemClock,
    random: () => 0,
    log: () => undefined,
    proxyFor: () => null,
    extraCa: [],
  })
  const { appId, customerId, customerCertificate: certificate } = service.credentials()
  const context = { appId, customerId, certificate, hosts: [service.url], sessionId: null }
  const recording = (name: string) => ({ channel: name, uid: '527841', resourceId: 'none', sid: 'S'.repeat(32) })
  const stopTimes: number[] = []

  const send = async (call: 'query' | 'stop', name: string): Promise<void> => {
    const asked = performance.now()
    const result = await client[call](context, recording(name))
    if (result.ok || result.fault.http === null) throw new Error(`A ${call} was not answered as it should be.`)
    if (call === 'stop') stopTimes.push(performance.now() - asked)
  }

  // The system clock's timers do not keep the process alive; this one does.
  const awake = setInterval(() => undefined, SECOND)
  try {
    await Promise.all(Array.from({ length: PER_SECOND }, () => send('query', 'first')))
    await pause(2 * SECOND)
    service.ledger.clear()
    const sent = Array.from({ length: QUERIES }, (_, index) => send('query', `channel ${index % 9}`))
    for (let index = 0; index < STOPS; index += 1) {
      await pause(SECOND / 2)
      sent.push(send('stop', 'show'))
    }
    await Promise.all(sent)
  } finally {
    clearInterval(awake)
    await client.close()
    await service.close()
  }

  const arrivals = service.ledger.entries().map(({ wireAt }) => wireAt)
  const took = (Math.max(...arrivals) - Math.min(...arrivals)) / SECOND
  // Ten leave at once; then one more each tenth of a second.
  const ideal = (arrivals.length - PER_SECOND) / PER_SECOND
  return {
    'limiter.busiestSecond': againstReference(busiestSecond(arrivals), PER_SECOND, 'requests', 1),
    'limiter.time': againstReference(took, ideal, 's', 1.15),
    'limiter.stop.max': againstReference(percentile(stopTimes, 1), SECOND, 'ms', 1.2),
  }
}
