import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createRateLimiter, type Permit, type RateLimiter, WINDOW_MS } from '../../../main/agora/rateLimiter.ts'
import type { Clock } from '../../../main/clock.ts'
import { AgoraCall } from '../../../shared/problem.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'

vi.setConfig({ testTimeout: 60_000 })

interface Sent {
  readonly call: AgoraCall
  readonly session: string
  readonly at: number
}

/** A desk that sends as soon as it may, and notes when. `delay`: ms between permit and departure. */
function createDesk(clock: FakeClock, limiter: RateLimiter) {
  const sent: Sent[] = []
  const controller = new AbortController()
  const ask = (call: AgoraCall, session = 's', { appId = 'app', delay = 0, waitMs = 1e9 } = {}) => {
    void limiter.take({ appId, call, sessionId: session, signal: controller.signal, waitMs }).then((permit) => {
      if (permit === null) return
      const leave = () => {
        sent.push({ call, session, at: clock.now() })
        permit.left()
      }
      if (delay === 0) leave()
      else clock.after(delay, leave)
    })
  }
  return { sent, ask, cancel: () => controller.abort() }
}

function setUp({ measures = true } = {}) {
  const clock = createFakeClock(1_800_000_000_000)
  const wallClock: Clock = { now: () => clock.now(), after: (ms, run) => clock.after(ms, run) }
  const limiter = createRateLimiter(measures ? clock : wallClock)
  return { clock, limiter, ...createDesk(clock, limiter) }
}

/** The most requests that left within any second. */
function busiestSecond(sent: readonly Sent[]): number {
  const times = sent.map(({ at }) => at).sort((a, b) => a - b)
  return times.reduce((most, from) => Math.max(most, times.filter((at) => at >= from && at < from + 1000).length), 0)
}

describe('the request budget', () => {
  it('lets ten requests go at once and the eleventh after the window', async () => {
    const { clock, ask, sent } = setUp()
    for (let index = 0; index < 11; index += 1) ask('query')
    await clock.settle()
    expect(sent).toHaveLength(10)
    await clock.pass(WINDOW_MS - 1)
    expect(sent).toHaveLength(10)
    await clock.pass(1)
    expect(sent).toHaveLength(11)
  })

  it('keeps one budget per App ID', async () => {
    const { clock, ask, sent } = setUp()
    for (let index = 0; index < 10; index += 1) ask('query', 's', { appId: 'one' })
    for (let index = 0; index < 10; index += 1) ask('query', 's', { appId: 'two' })
    await clock.settle()
    expect(sent).toHaveLength(20)
  })

  it('sends a stop first, then start, acquire, updateLayout and query, whatever came first', async () => {
    const { clock, ask, sent } = setUp()
    for (let index = 0; index < 10; index += 1) ask('query')
    await clock.settle()
    for (const call of ['query', 'updateLayout', 'acquire', 'start', 'stop'] as const) ask(call)
    await clock.pass(WINDOW_MS)
    expect(sent.slice(10).map(({ call }) => call)).toEqual(['stop', 'start', 'acquire', 'updateLayout', 'query'])
  })

  it('takes turns between sessions', async () => {
    const { clock, ask, sent } = setUp()
    for (let index = 0; index < 10; index += 1) ask('query', 'filler')
    for (let index = 0; index < 4; index += 1) ask('query', 'busy')
    ask('query', 'quiet')
    ask('query', 'calm')
    await clock.pass(WINDOW_MS)
    expect(sent.slice(10).map(({ session }) => session)).toEqual(['busy', 'quiet', 'calm', 'busy', 'busy', 'busy'])
  })

  it('counts a request that is slow to leave from when it leaves', async () => {
    const { clock, ask, sent } = setUp()
    for (let index = 0; index < 10; index += 1) ask('query', 's', { delay: 900 })
    ask('query')
    await clock.pass(900 + WINDOW_MS - 1)
    expect(sent).toHaveLength(10)
    await clock.pass(1)
    expect(sent).toHaveLength(11)
    expect(busiestSecond(sent)).toBe(10)
  })

  it('gives back the place of a request that is not sent', async () => {
    const { clock, limiter, ask, sent } = setUp()
    const signal = new AbortController().signal
    const permits: (Permit | null)[] = []
    for (let index = 0; index < 10; index += 1) {
      permits.push(await limiter.take({ appId: 'app', call: 'start', sessionId: null, signal, waitMs: 1 }))
    }
    ask('stop')
    await clock.settle()
    expect(sent).toHaveLength(0)
    permits[0]?.returned()
    permits[0]?.left()
    await clock.settle()
    expect(sent).toHaveLength(1)
  })

  it('leaves the line when cancelled, and nothing stays behind', async () => {
    const { clock, ask, cancel, sent } = setUp()
    for (let index = 0; index < 15; index += 1) ask('query')
    await clock.settle()
    cancel()
    await clock.pass(5 * WINDOW_MS)
    expect(sent).toHaveLength(10)
  })

  it('does not wait longer than it was told to', async () => {
    const { clock, limiter, ask } = setUp()
    for (let index = 0; index < 10; index += 1) ask('query')
    await clock.settle()
    const signal = new AbortController().signal
    let answer: Permit | null | undefined
    void limiter.take({ appId: 'app', call: 'query', sessionId: 's', signal, waitMs: 500 }).then((permit) => {
      answer = permit
    })
    await clock.pass(499)
    expect(answer).toBeUndefined()
    await clock.pass(1)
    expect(answer).toBeNull()
  })

  it('holds everything of an App ID back while the service asks for a pause', async () => {
    const { clock, limiter, ask, sent } = setUp()
    limiter.pause('app', 3000)
    ask('query')
    ask('stop')
    ask('stop', 's', { appId: 'other' })
    await clock.pass(2999)
    expect(sent.map(({ call }) => call)).toEqual(['stop'])
    await clock.pass(1)
    expect(sent.map(({ call }) => call)).toEqual(['stop', 'stop', 'query'])
  })

  it.each([1100, -1000])('is not moved when the computer’s clock is set by %i ms', async (step) => {
    const clock = createFakeClock(1_800_000_000_000)
    let set = 0
    // The fake's own time passes evenly; only what the computer shows is set.
    const limiter = createRateLimiter({ ...clock, elapsed: () => clock.now(), now: () => clock.now() + set })
    const { ask, sent } = createDesk(clock, limiter)
    for (let index = 0; index < 20; index += 1) ask('query')
    await clock.settle()
    set = step
    ask('query')
    await clock.pass(WINDOW_MS - 1)
    expect(sent).toHaveLength(10)
    limiter.pause('app', 15_000)
    set = 0
    ask('query')
    await clock.pass(14_999)
    expect(sent).toHaveLength(10)
  })

  it.each([
    ['', { measures: true }, 10_000],
    [', nor where nothing else tells the time', { measures: false }, WINDOW_MS],
  ])('is not blocked when the computer’s clock is set back%s', async (_where, how, pause) => {
    const { clock, limiter, ask, sent } = setUp(how)
    for (let index = 0; index < 10; index += 1) ask('query')
    limiter.pause('app', 10_000)
    await clock.settle()
    clock.setBack(3_600_000)
    ask('stop')
    await clock.pass(pause + 2 * WINDOW_MS)
    expect(sent).toHaveLength(11)
  })

  it('tells the requests per second of the last ten', async () => {
    const { clock, limiter, ask } = setUp()
    for (let index = 0; index < 5; index += 1) ask('query')
    await clock.settle()
    expect(limiter.requestsPerSecond()).toBe(0.5)
    await clock.pass(10_001)
    expect(limiter.requestsPerSecond()).toBe(0)
  })
})

describe('any mixture of requests', () => {
  const request = fc.record({
    call: fc.constantFrom(...AgoraCall.options),
    session: fc.constantFrom('a', 'b', 'c', 'd'),
    after: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 600 }) },
    ),
    delay: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
  })

  it('never sends more than ten in any second, loses none, and never lets a stop wait behind others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 60 }), async (requests) => {
        const { clock, ask, sent } = setUp()
        const stopsAskedAt: number[] = []
        for (const { call, session, after, delay } of requests) {
          await clock.pass(after)
          if (call === 'stop') stopsAskedAt.push(clock.now())
          ask(call, session, { delay })
        }
        await clock.pass(20_000)
        expect(sent).toHaveLength(requests.length)
        expect(busiestSecond(sent)).toBeLessThanOrEqual(10)

        // A stop waits for requests that were let go before it, and for other stops; nothing else.
        const stops = sent.filter(({ call }) => call === 'stop')
        for (const [index, askedAt] of stopsAskedAt.entries()) {
          const windows = 2 + Math.floor(index / 10)
          const served = stops.filter(({ at }) => at <= askedAt + windows * (WINDOW_MS + 500)).length
          expect(served).toBeGreaterThanOrEqual(index + 1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps to ten with pauses, cancellations and late answers in between, and starves nobody', async () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ kind: fc.constant('ask' as const), request }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('pause' as const), ms: fc.integer({ min: 1, max: 4000 }) }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('abort' as const), which: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 200 }), async (steps) => {
        const clock = createFakeClock(1_800_000_000_000)
        const limiter = createRateLimiter(clock)
        const sent: number[] = []
        const pauses: { readonly from: number; readonly until: number }[] = []
        const waiting: AbortController[] = []
        let granted = 0
        let returned = 0
        let open = 0
        for (const one of steps) {
          if (one.kind === 'pause') {
            limiter.pause('app', one.ms)
            pauses.push({ from: clock.now(), until: clock.now() + one.ms })
          } else if (one.kind === 'abort') waiting[one.which % Math.max(1, waiting.length)]?.abort()
          else {
            const { call, session, after, delay } =
              one.kind === 'ask' ? one.request : ({ call: 'start', session: 'r', after: 0, delay: 0 } as const)
            await clock.pass(after)
            const controller = new AbortController()
            waiting.push(controller)
            open += 1
            const asked = { appId: 'app', call, sessionId: session, signal: controller.signal, waitMs: 1e9 }
            void limiter.take(asked).then((permit) => {
              open -= 1
              if (permit === null) return
              granted += 1
              // The desk thinks better of it, now and then.
              if (one.kind === 'return') {
                returned += 1
                permit.returned()
                return
              }
              clock.after(delay, () => {
                sent.push(clock.now())
                permit.left()
                clock.after(delay * 2, () => permit.answered())
              })
            })
          }
        }
        await clock.pass(120_000)
        expect(open, 'still in line').toBe(0)
        expect(sent).toHaveLength(granted - returned)
        const times = sent.toSorted((a, b) => a - b)
        for (const from of times) {
          expect(times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(10)
        }
        // What had been let go before a pause may still leave during it; nothing else does.
        for (const { from, until } of pauses) {
          expect(times.filter((at) => at > from + 400 && at < until)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('serves every stop within the next window while queries pour in without end', async () => {
    const { clock, ask, sent } = setUp()
    for (let second = 0; second < 20; second += 1) {
      for (let index = 0; index < 30; index += 1) ask('query', `s${index}`)
      ask('stop', 'show')
      await clock.pass(1000)
      expect(sent.filter(({ call }) => call === 'stop').length).toBeGreaterThanOrEqual(second)
    }
    expect(busiestSecond(sent)).toBeLessThanOrEqual(10)
  })
})
