import { describe, expect, it } from 'vitest'
import { createDesk } from '../../builders/desk.ts'
import { gone, unreachable } from '../../fakes/agora.ts'

describe('a clock that is set back', () => {
  const HOUR = 3_600_000

  it('delays no question, and lends no proof', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = 5
    const asked = desk.agora.calls('query').length
    desk.clock.setBack(HOUR)
    await desk.clock.pass(31_000)
    expect(desk.agora.calls('query').length).toBeGreaterThan(asked)
    expect(desk.shown(id).evidence.lastGoodAt).toBeLessThanOrEqual(desk.clock.now())
    expect(desk.state(id)).toBe('recording')
    desk.agora.always('query', () => unreachable('query'))
    desk.clock.setBack(HOUR)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('unverified')
  })

  it('is no reason not to ask on focus or when asked to', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const asked = desk.agora.calls('query').length
    desk.clock.setBack(HOUR)
    desk.sessions.focus()
    await desk.clock.pass(100)
    expect(desk.agora.calls('query')).toHaveLength(asked + 1)
    desk.clock.setBack(HOUR)
    desk.sessions.checkNow({ sessionId: id })
    await desk.clock.pass(300)
    expect(desk.agora.calls('query')).toHaveLength(asked + 2)
  })

  it('keeps the ladder of a recording that is not found at its pace', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('verifying')
    desk.clock.setBack(HOUR)
    await desk.clock.pass(150_000)
    expect(desk.state(id)).toBe('endedByItself')
  })

  it('while the desk was closed is seen at the launch', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.clock.setBack(HOUR)
    desk.agora.always('query', () => unreachable('query'))
    await desk.relaunch()
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('unverified')
  })
})
