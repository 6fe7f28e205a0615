import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { aFault, gone, unreachable } from '../../fakes/agora.ts'

const press = (desk: Desk, id: SessionId) => desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')

const arrived = aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: 206, code: 65 })

describe('a recording that is not found any more once its stop was answered by', () => {
  it.each([
    ['206 with 65', [arrived], []],
    ['501, and a question that is lost', [aFault('stop', 'recorderExiting', { code: 501 })], [unreachable('query')]],
  ])('%s has ended, and may not still record', async (_name, stops, questions) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.running = false
    desk.agora.script('stop', ...stops.map((fault) => () => fault))
    desk.agora.script('query', ...questions.map((fault) => () => fault))
    await press(desk, id)
    await desk.clock.pass(120_000)
    const session = desk.shown(id)
    expect(session).toMatchObject({ outcome: 'uploadUnknown', reason: { code: 'stoppedUnseen' } })
    expect(isInDoubt(session)).toBe(false)
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).not.toThrow()
  })

  it('206 with 65, and was seen to run on before, has ended as well', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => arrived)
    await press(desk, id)
    await desk.clock.pass(2_000)
    expect(desk.shown(id).stopProvenAt).not.toBeNull()
    desk.agora.recordings[0]!.running = false
    await desk.clock.pass(120_000)
    expect(isInDoubt(desk.shown(id))).toBe(false)
  })

  it('206 with 65, and that had been given up before, keeps how and when it ended, and may not still record', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    const { outcome, endedAt } = desk.shown(id)
    expect(isInDoubt(desk.shown(id))).toBe(true)
    desk.agora.script('stop', () => arrived)
    desk.agora.always('stop', () => gone('stop'))
    await press(desk, id)
    await desk.clock.pass(200_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'ended', outcome, endedAt, reason: { code: 'stoppedUnseen' } })
    expect(isInDoubt(desk.shown(id))).toBe(false)
  })

  it('206 with 65 comes back if it is seen again after all', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => arrived)
    desk.agora.always('stop', () => gone('stop'))
    desk.agora.always('query', () => gone('query'))
    await press(desk, id)
    await desk.clock.pass(110_000)
    expect(desk.shown(id).reason?.code).toBe('stoppedUnseen')
    desk.agora.heal()
    await desk.clock.pass(120_000)
    expect(desk.state(id)).toBe('recording')
  })

  it.each([
    ['404 alone', []],
    ['nothing', [aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: null })]],
    ['504 of a gateway', [aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: 504 })]],
  ])('%s may still record', async (_name, stops) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.running = false
    desk.agora.script('stop', ...stops.map((fault) => () => fault))
    await press(desk, id)
    await desk.clock.pass(120_000)
    expect(isInDoubt(desk.shown(id))).toBe(true)
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionMayRun')
  })
})
