import { describe, expect, it } from 'vitest'
import { createDesk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { aFault } from '../../fakes/agora.ts'

describe('a start whose answer is lost', () => {
  it('is unknown, and no second one is ever sent', async () => {
    const desk = await createDesk()
    desk.agora.always('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown', attempts: 3 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('startUnknown')
    await desk.clock.pass(600_000)
    expect(desk.agora.calls('acquire')).toHaveLength(1)
    expect(desk.agora.calls('start')).toHaveLength(1)
    expect((await refusalOf(desk.start())).code).toBe('sessionDuplicate')
  })

  it.each(['alreadyRecording', 'channelUidBusy'] as const)(
    'and then found running (%s) is not controllable',
    async (code) => {
      const desk = await createDesk()
      desk.agora.script('start', () => aFault('start', code, { certainty: 'unknown', attempts: 2 }))
      const { id } = await desk.start()
      expect(desk.state(id)).toBe('uncontrollable')
      expect((await refusalOf(desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window'))).code).toBe(
        'sessionNotControllable',
      )
    },
  )

  it('and whose repetition finds the resource used is not controllable, and gets no second resource', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'resourceUsed', { certainty: 'unknown', attempts: 2 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('uncontrollable')
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })

  it('and whose repetition is refused for its resource is unknown, since the first may have arrived', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'resourceExpired', { certainty: 'unknown', attempts: 2 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('startUnknown')
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })

  it('but whose error carries the sid is controllable', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'alreadyRecording', { sid: 'sid-from-the-error' }))
    const { id } = await desk.start()
    expect(desk.shown(id)).toMatchObject({ phase: 'starting', sid: 'sid-from-the-error', resourceId: 'resource-1' })
  })

  it('can be let go by the operator, and then the channel is free again', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown' }))
    const { id } = await desk.start()
    // Dismissing is the last that anybody hears of it: main asks, whichever surface it comes from.
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionUncontrolled')
    expect(desk.shown(id).phase).toBe('startUnknown')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    expect(desk.journal.sessions.get(id)).toMatchObject({ phase: 'ended', dismissed: true })
    expect((await desk.record()).phase).toBe('recording')
  })
})
