import { describe, expect, it } from 'vitest'
import { presetId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { aFault } from '../../fakes/agora.ts'

describe('a stop that overtakes the start', () => {
  it('before the resource arrived: no start is sent', async () => {
    const desk = await createDesk()
    desk.agora.latency = 5_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'nothingRecorded', reason: { code: 'startCancelled' } })
    expect(desk.agora.calls('start')).toEqual([])
  })

  it('while the start is on its way: stops as soon as the sid is known', async () => {
    const desk = await createDesk()
    desk.agora.latency = 5_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(6_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    expect(desk.state(id)).toBe('stopping')
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('saved')
    expect(desk.agora.recordings).toMatchObject([{ running: false }])
  })
})

describe('a stop between two attempts of a start', () => {
  /** The first attempt ends in a way that leaves `certainty`; the second one is due 3 s later. */
  const twice = async (certainty: 'notSent' | 'refused' | 'unknown') => {
    const desk = await createDesk()
    let sent = 0
    const service = { ...desk.agora }
    desk.agora.start = async (context, input) => {
      await context.beforeAttempt?.({ call: 'start', number: 1, certainty: 'notSent' })
      await new Promise<void>((resolve) => void desk.clock.after(3_000, resolve))
      try {
        await context.beforeAttempt?.({ call: 'start', number: 2, certainty })
      } catch {
        return { ok: false, fault: aFault('start', 'startCancelled', { certainty, http: null }) }
      }
      sent += 1
      const { beforeAttempt: _, ...rest } = context
      return service.start(rest, input)
    }
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(30_000)
    return { session: desk.shown(id), sent }
  }

  it.each(['notSent', 'refused'] as const)('that were %s: the second one is not sent', async (certainty) => {
    const { session, sent } = await twice(certainty)
    expect(sent).toBe(0)
    expect(session).toMatchObject({ outcome: 'nothingRecorded', reason: { code: 'startCancelled' } })
  })

  it('of which the first may have arrived: it is sent for its sid, then stopped', async () => {
    const { session, sent } = await twice('unknown')
    expect(sent).toBe(1)
    expect(session.outcome).toBe('saved')
  })
})

describe('a disk that fails while a start is on its way', () => {
  it('before the start left: nothing is sent', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(500)
    desk.journal.breakDisk('disk full')
    await desk.clock.pass(10_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'failed', reason: { code: 'journalUnavailable' } })
    expect(desk.agora.calls('start')).toEqual([])
  })

  it('after it left: the recording stays controllable from memory', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_500)
    desk.journal.breakDisk('disk full')
    await desk.clock.pass(30_000)
    expect(desk.state(id)).toBe('recording')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(5_000)
    expect(desk.state(id)).toBe('saved')
  })
})
