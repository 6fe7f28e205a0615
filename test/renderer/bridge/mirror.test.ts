import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../../renderer/bridge/client.ts'
import { createMirror } from '../../../renderer/bridge/mirror.ts'
import type { DeskBridge } from '../../../shared/ipc/bridge.ts'
import type { Envelope } from '../../../shared/ipc/contract.ts'
import { problem } from '../../../shared/problem.ts'
import type { Change, DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { aSession } from '../../builders/session.ts'
import { aDesk } from '../visual/scenes.ts'

/** A main process in which the test says what is answered, and when. */
function aMain() {
  const order: string[] = []
  const listeners = new Set<(change: Change) => void>()
  const asked: ((answer: Envelope<DeskSnapshot>) => void)[] = []
  const refusing: { with: Error | undefined } = { with: undefined }
  const call = {
    'desk.snapshot': () => {
      order.push('asked')
      return new Promise((resolve) => asked.push(resolve))
    },
    'sessions.dismiss': () =>
      refusing.with === undefined ? Promise.resolve({ ok: true, value: null, rev: 12 }) : Promise.reject(refusing.with),
  } as unknown as DeskBridge['call']
  const bridge: DeskBridge = {
    call,
    onChanged: (listener) => {
      order.push('subscribed')
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onOpen: () => () => undefined,
    onPreflight: () => () => undefined,
  }
  return {
    bridge,
    order,
    asked,
    refusing,
    listeners,
    push: (change: Change) => listeners.forEach((listener) => listener(change)),
    answer: async (snapshot: DeskSnapshot) => {
      asked.shift()?.({ ok: true, value: snapshot, rev: snapshot.rev })
      await vi.advanceTimersByTimeAsync(0)
    },
    refuse: async () => {
      asked.shift()?.({ ok: false, problem: problem('internal', { params: { detail: 'not yet' } }) })
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const at = (rev: number): DeskSnapshot => aDesk([], { rev })
const change = (rev: number): Change => ({ kind: 'put', rev, collection: 'sessions', value: aSession() })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('following main', () => {
  it('subscribes before it asks, so that nothing falls between the two', () => {
    const main = aMain()
    createMirror(main.bridge, () => undefined)
    expect(main.order).toEqual(['subscribed', 'asked'])
  })

  it('asks once for a gap, not once for every change after it', async () => {
    const main = aMain()
    createMirror(main.bridge, () => undefined)
    await main.answer(at(10))
    main.push(change(13))
    main.push(change(14))
    expect(main.asked).toHaveLength(1)
  })

  it('does not ask in a frenzy when an answer does not close the gap', async () => {
    const main = aMain()
    createMirror(main.bridge, () => undefined)
    await main.answer(at(10))
    main.push(change(13))
    await main.answer(at(10))
    expect(main.asked).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(main.asked).toHaveLength(1)
  })

  it('says why there is no snapshot, and asks again a second later', async () => {
    const main = aMain()
    const news = vi.fn()
    createMirror(main.bridge, news)
    await main.refuse()
    expect(news).toHaveBeenLastCalledWith({
      snapshot: null,
      problem: problem('internal', { params: { detail: 'not yet' } }),
    })
    await vi.advanceTimersByTimeAsync(1_000)
    await main.answer(at(10))
    expect(news).toHaveBeenLastCalledWith({ snapshot: at(10), problem: null })
  })

  it('hears nothing any more once it is closed', async () => {
    const main = aMain()
    const news = vi.fn()
    const mirror = createMirror(main.bridge, news)
    mirror.close()
    await main.answer(at(10))
    expect(main.listeners.size).toBe(0)
    expect(news).not.toHaveBeenCalled()
  })
})

describe('a command', () => {
  it('answers only after the window has seen what it changed', async () => {
    const main = aMain()
    const mirror = createMirror(main.bridge, () => undefined)
    await main.answer(at(11))
    const client = createClient(main.bridge, mirror.seen)
    const done = vi.fn()
    void client.call('sessions.dismiss', { sessionId: aSession().id }).then(done)
    await vi.advanceTimersByTimeAsync(100)
    expect(done).not.toHaveBeenCalled()
    main.push(change(12))
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledWith({ ok: true, value: null })
  })

  it('does not wait for ever when the change never comes, and asks for a snapshot instead', async () => {
    const main = aMain()
    const mirror = createMirror(main.bridge, () => undefined)
    await main.answer(at(11))
    const done = vi.fn()
    void createClient(main.bridge, mirror.seen).call('sessions.dismiss', { sessionId: aSession().id }).then(done)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(done).toHaveBeenCalledOnce()
    expect(main.asked).toHaveLength(1)
  })

  it('turns a message that could not be delivered into a problem instead of a rejection', async () => {
    const main = aMain()
    main.refusing.with = new Error('main is gone')
    const client = createClient(main.bridge, () => Promise.resolve())
    const result = await client.call('sessions.dismiss', { sessionId: aSession().id })
    expect(result).toEqual({
      ok: false,
      problem: problem('internal', { params: { detail: 'main is gone' }, retryable: true }),
    })
  })
})
