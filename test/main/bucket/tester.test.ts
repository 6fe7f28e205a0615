import { beforeEach, describe, expect, it } from 'vitest'
import { createBucketTester, defaultDeadlines } from '../../../main/bucket/tester.ts'
import type { BucketTester } from '../../../main/bucket/port.ts'
import { noon } from '../../builders/session.ts'
import { type FakeClock, createFakeClock } from '../../fakes/clock.ts'

const target = { vendor: 1, region: 7, bucket: 'masters', address: null }
const keys = { accessKey: 'canary-access-key', secretKey: 'canary-secret-key' }
const never = <T>() => new Promise<T>(() => undefined)

/** One request that the store got: what it was about, and how it ends. */
interface Asked {
  readonly what: 'put' | 'remove'
  readonly signal: AbortSignal
}

let clock: FakeClock
let asked: Asked[]
let closed: number

beforeEach(() => {
  clock = createFakeClock(noon)
  asked = []
  closed = 0
})

/** A store that answers at once, or never: then only the signal ends a request. */
function testerOf(answers: { readonly put: boolean; readonly remove: boolean }): BucketTester {
  const ask = <T>(what: Asked['what'], signal: AbortSignal, answer: T): Promise<T> => {
    asked.push({ what, signal })
    if (answers[what]) return Promise.resolve(answer)
    return Promise.race([
      never<T>(),
      new Promise<T>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      ),
    ])
  }
  return createBucketTester({
    clock,
    open: () =>
      Promise.resolve({
        put: (_key, _body, signal) => ask('put', signal, { confirmed: true }),
        remove: (_key, signal) => ask('remove', signal, undefined),
        close: () => (closed += 1),
      }),
    local: () => null,
    deadlines: defaultDeadlines,
    newName: () => 'a',
  })
}

describe('the time of a write test', () => {
  it('is limited: a store that is silent is let go after its deadline, not before, and asked to delete with a limit of its own', async () => {
    const running = testerOf({ put: false, remove: false }).test(target, keys)
    await clock.pass(defaultDeadlines.put - 1)
    expect(asked.map(({ what, signal }) => [what, signal.aborted])).toEqual([['put', false]])
    await clock.pass(1)
    expect(asked.map(({ what, signal }) => [what, signal.aborted])).toEqual([
      ['put', true],
      ['remove', false],
    ])
    await clock.pass(defaultDeadlines.remove - 1)
    expect(closed).toBe(0)
    await clock.pass(1)
    const late = { kind: 'broken', how: 'timeout', word: 'TIMEOUT' }
    expect(await running).toMatchObject({
      kind: 'tested',
      put: { ...late, ms: defaultDeadlines.put },
      remove: { ...late, ms: defaultDeadlines.remove },
    })
    expect(closed).toBe(1)
  })

  it('is over with the answer: no deadline falls on a request that is done', async () => {
    expect(await testerOf({ put: true, remove: true }).test(target, keys)).toMatchObject({
      put: { kind: 'done' },
      remove: { kind: 'done' },
    })
    await clock.pass(60_000)
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, false])
  })
})

describe('a write test that is cancelled', () => {
  it('lets the request go at once, and still takes away what may have been written', async () => {
    const cancel = new AbortController()
    const running = testerOf({ put: false, remove: true }).test(target, keys, cancel.signal)
    await clock.pass(100)
    cancel.abort()
    await clock.settle()
    expect(asked.map(({ what, signal }) => [what, signal.aborted])).toEqual([
      ['put', true],
      ['remove', false],
    ])
    expect(await running).toEqual({ kind: 'cancelled' })
    expect(clock.now()).toBe(noon + 100)
    expect(closed).toBe(1)
  })

  it('before it began asks no store at all', async () => {
    expect(await testerOf({ put: true, remove: true }).test(target, keys, AbortSignal.abort())).toEqual({
      kind: 'cancelled',
    })
    expect(asked).toEqual([])
  })
})
