import { describe, expect, it } from 'vitest'
import { endSpan } from '../../../shared/recording/endSpan.ts'
import { unprovenMs } from '../../../shared/recording/unproven.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { aFault, unreachable } from '../../fakes/agora.ts'

const press = (desk: Desk, id: Parameters<Desk['shown']>[0]) =>
  desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')

const silence = aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: null })

describe('a stop whose answer is lost', () => {
  it('may have ended the take: it ended between that stop and what found it over, and nothing of that is verified', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => ({ doneBut: silence }))
    desk.agora.latency = 3_000
    const pressedAt = desk.clock.now()
    await press(desk, id)
    await desk.clock.pass(200_000)
    const session = desk.shown(id)
    expect(session.phase).toBe('ended')
    expect(endSpan(session)).toEqual({ from: pressedAt, to: session.endedAt })
    expect(unprovenMs(session)).toBe((session.endedAt ?? 0) - pressedAt)
  })

  it('is dated to the one that was answered at the latest, and no earlier than the first', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => silence)
    desk.agora.script('query', () => aFault('query', 'queryUnanswered', { certainty: 'unknown', http: null }))
    const pressedAt = desk.clock.now()
    await press(desk, id)
    await desk.clock.pass(60_000)
    const [, second] = desk.agora.calls('stop')
    expect(desk.state(id)).toBe('saved')
    expect(endSpan(desk.shown(id))).toEqual({ from: pressedAt, to: second?.at })
  })

  it('did not end what is seen to run on after it', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => silence)
    await press(desk, id)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('saved')
    expect(endSpan(desk.shown(id))).toBeNull()
  })
})

describe('the end of a take is known', () => {
  it('where the stop was answered, however long the upload took', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 30_000
    await press(desk, id)
    await desk.clock.pass(31_000)
    expect(desk.state(id)).toBe('saved')
    expect(desk.shown(id).mayBeOverSince).toBeNull()
  })

  it('where the stops before it never left this computer', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => unreachable('stop'))
    await press(desk, id)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('saved')
    expect(desk.shown(id).mayBeOverSince).toBeNull()
  })

  it('not where the desk was gone before the answer came', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 5_000
    const pressedAt = desk.clock.now()
    await press(desk, id)
    await desk.clock.pass(1_000)
    desk.agora.latency = 20
    await desk.relaunch(2_000)
    expect(desk.shown(id).mayBeOverSince).toBe(pressedAt)
  })
})
