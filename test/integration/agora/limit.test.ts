import { afterEach, describe, expect, it } from 'vitest'
import type { AgoraClient, CallContext } from '../../../main/agora/port.ts'
import { systemClock } from '../../../main/clock.ts'
import type { LedgerEntry } from '../../../main/rehearsal/ledger.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import { sessionId } from '../../builders/session.ts'
import { bestFit, createDesk, recorder } from './support/desk.ts'
import { createStage, recordingIn, type Stage } from './support/rehearsal.ts'

/**
 * The request budget in real time against the simulated service, which counts for itself: its ledger says what arrived in
 * which second, and its own limit refuses the eleventh. What is proven holds on a slow machine as well.
 */

const open: Stage[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((stage) => stage.close()))
})

async function setUp() {
  const stage = await createStage('current')
  open.push(stage)
  const { client, log } = createDesk({ clock: systemClock })
  const at = (session: number | null, signal?: AbortSignal): CallContext => ({
    ...stage.at,
    sessionId: session === null ? null : sessionId(session),
    beforeAttempt: () => undefined,
    ...(signal === undefined ? {} : { signal }),
  })
  return { ...stage, client, log, at }
}

/** The most requests within any second, of these times in ms. */
function busiestSecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length))
}

/** Windows are so much longer than a second, ms: a request that is held up for longer on its way may arrive with those of the next one. */
const MARGIN_MS = 50

/** At most ten leave in any second; of those that nothing held up, at most ten arrive in any second, and only others may be refused. */
function keepsTheLimit(log: readonly RequestLogEntry[], arrived: readonly LedgerEntry[]): void {
  const left = log.map(({ at }) => at).toSorted((a, b) => a - b)
  const came = arrived.map(({ at }) => at).toSorted((a, b) => a - b)
  expect(busiestSecond(left)).toBeLessThanOrEqual(10)
  expect(came).toHaveLength(left.length)
  const punctual = came.filter((time, index) => time - left[index]! <= MARGIN_MS)
  expect(busiestSecond(punctual)).toBeLessThanOrEqual(10)
  const refused = arrived.filter(({ status }) => status === 429)
  expect(refused.length).toBeLessThanOrEqual(came.length - punctual.length)
}

const nowhere = recordingIn('nowhere', 'R', 'S')

/** One request of each kind, as many mixed desks send them; most are refused, which costs the budget all the same. */
const kinds: readonly ((client: AgoraClient, at: CallContext) => Promise<unknown>)[] = [
  (client, at) => client.query(at, nowhere),
  (client, at) => client.acquire(at, recorder),
  (client, at) => client.updateLayout(at, nowhere, bestFit),
  (client, at) => client.query(at, nowhere),
  (client, at) => client.stop(at, nowhere),
]

describe('at most ten in any second, as the service counts', () => {
  it('whatever is asked at once by whichever session', async () => {
    const { client, log, at, service } = await setUp()
    await Promise.all(
      Array.from({ length: 25 }, (_, index) => kinds[index % kinds.length]!(client, at((index % 7) + 1))),
    )
    expect(log.length).toBeGreaterThanOrEqual(25)
    keepsTheLimit(log, service.ledger.entries())
  })

  it('also when some leave the line, and others pour in', async () => {
    const { client, log, at, service } = await setUp()
    const leaving = Array.from({ length: 20 }, () => new AbortController())
    const asked = leaving.map(({ signal }, index) => client.query(at((index % 5) + 1, signal), nowhere))
    // The first ten are on their way by then, the others stand in line.
    await new Promise((resolve) => setImmediate(resolve))
    for (const [index, controller] of leaving.entries()) if (index >= 10 && index % 2 === 0) controller.abort()
    await Promise.all([...asked, ...Array.from({ length: 10 }, (_, index) => client.query(at(index), nowhere))])
    keepsTheLimit(log, service.ledger.entries())
    expect(log).toHaveLength(25)
  })
})

describe('a stop', () => {
  it('goes before everything that waits, and is never behind more than a window of what was let go before', async () => {
    const { client, at, service } = await setUp()
    const pouring = Array.from({ length: 20 }, (_, index) => client.query(at((index % 8) + 1), nowhere))
    const stops = Array.from({ length: 3 }, (_, index) => client.stop(at(20 + index), nowhere))
    await Promise.all([...pouring, ...stops])
    const order = service.ledger.entries().map(({ call }) => call)
    // The first ten were let go before the stops were asked for; the stops are the next three.
    expect(order.filter((call) => call === 'stop')).toHaveLength(3)
    expect(order.lastIndexOf('stop')).toBeLessThan(13)
  })
})

describe('a pause that the service asks for', () => {
  it('holds back everything of the App ID, and then lets the stop go first', async () => {
    const { client, log, at, service } = await setUp()
    service.faults.add({ fault: { kind: 'rateLimited', retryAfter: 2 }, call: 'query' })
    await client.query(at(1), nowhere)
    const before = service.ledger.entries().at(-1)!
    expect(before.status).toBe(429)
    await Promise.all([
      client.query(at(2), nowhere),
      client.acquire(at(3), recorder),
      client.stop(at(4), nowhere),
      client.query(at(5), nowhere),
    ])
    const after = service.ledger.entries(before.seq)
    expect(after[0]?.call).toBe('stop')
    for (const { wireAt } of after) expect(wireAt - before.wireAt).toBeGreaterThanOrEqual(2000)
    keepsTheLimit(log.slice(1), after)
  })
})

describe('sessions', () => {
  it('take turns: one that asks a lot does not hold up the others', async () => {
    const { client, at, service } = await setUp()
    const ask = (session: number) => client.query(at(session), recordingIn(`s${session}`, `R${session}`, 'S'))
    // The first ten fill the window; then twelve of one session stand before one of each other session.
    await Promise.all([
      ...Array.from({ length: 10 }, () => ask(9)),
      ...Array.from({ length: 12 }, () => ask(1)),
      ask(2),
      ask(3),
      ask(4),
    ])
    const later = service.ledger.entries().slice(10, 20)
    for (const session of [2, 3, 4]) expect(later.some(({ path }) => path.includes(`/R${session}/`))).toBe(true)
  })
})

describe('closing', () => {
  it('ends everybody in line at once; nothing is sent afterwards', async () => {
    const { client, at, service } = await setUp()
    const asked = Array.from({ length: 30 }, (_, index) => client.query(at(index), nowhere))
    await Promise.all(asked.slice(0, 10))
    await client.close()
    const results = await Promise.all(asked)
    const cancelled = results.filter((result) => !result.ok && result.fault.problem.code === 'commandCancelled')
    expect(cancelled.length).toBeGreaterThanOrEqual(20)
    const count = service.ledger.entries().length
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(service.ledger.entries()).toHaveLength(count)
  })
})
