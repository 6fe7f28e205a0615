import { describe, expect, it } from 'vitest'
import { createDesk } from '../../builders/desk.ts'
import { sessionId } from '../../builders/session.ts'
import { gone } from '../../fakes/agora.ts'

async function saved() {
  const desk = await createDesk()
  const { id } = await desk.record()
  await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
  await desk.clock.pass(10_000)
  expect(desk.state(id)).toBe('saved')
  return { desk, id }
}

describe('a take that was dismissed', () => {
  it('is put back as it was, in the journal too, and its timeline tells both', async () => {
    const { desk, id } = await saved()
    const before = desk.shown(id)
    desk.sessions.dismiss({ sessionId: id }, 'window')
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    const expected = { ...before, timelineLength: before.timelineLength + 2 }
    expect(desk.shown(id)).toEqual(expected)
    expect(desk.journal.sessions.get(id)).toEqual(expected)
    expect(desk.timeline(id).slice(-2)).toEqual([
      { type: 'operator', action: 'dismiss', surface: 'window' },
      { type: 'operator', action: 'recall', surface: 'window' },
    ])
  })

  it('is put back after a launch as well', async () => {
    const { desk, id } = await saved()
    desk.sessions.dismiss({ sessionId: id }, 'window')
    await desk.relaunch()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    expect(desk.shown(id)).toMatchObject({ outcome: 'saved', dismissed: false })
  })

  it('and may still record is asked about again once it is back', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    expect(desk.shown(id).reason?.code).toBe('recorderLost')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    await desk.clock.pass(120_000)
    desk.agora.heal()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(90_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('is not put back where it is still there, and what nobody knows is said to be unknown', async () => {
    const { desk, id } = await saved()
    const before = desk.shown(id)
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    expect(desk.shown(id)).toBe(before)
    expect(() => desk.sessions.recall({ sessionIds: [sessionId(99)] }, 'window')).toThrow('sessionNotFound')
  })
})
