import { describe, expect, it } from 'vitest'
import { CLOSE_STARTS_MS } from '../../../main/sessions/closing.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'

describe('closing the desk', () => {
  it('waits for a start that is on its way, so that its sid is not lost', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_500)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(2_500)
    await closed
    expect(desk.journal.sessions.get(id)?.sid).toBe('sid-of-resource-1')
  })

  it('waits as long as a start may take, even where the answer is slow', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(10)
    desk.agora.latency = 40_000
    await desk.clock.pass(20)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(45_000)
    await closed
    expect(desk.journal.sessions.get(id)?.sid).toBe('sid-of-resource-1')
  })

  it.each([false, true])('sends no start any more (hurry: %s): there is nothing to wait for', async (hurry) => {
    const desk = await createDesk()
    desk.agora.latency = 40_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    const closed = desk.sessions.close({ hurry })
    await desk.clock.pass(100)
    await closed
    await desk.clock.pass(120_000)
    expect(desk.agora.calls('start')).toEqual([])
    expect(desk.journal.sessions.get(id)).toMatchObject({ outcome: 'failed', reason: { code: 'startInterrupted' } })
  })

  it('leaves what is reserved as it was', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(100)
    desk.agora.latency = 40_000
    await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(100)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(100)
    await closed
    expect(desk.journal.sessions.get(id)).toMatchObject({ phase: 'armed', resourceId: 'resource-1', reason: null })
  })

  it('does not wait for ever: at the next launch the start is shown as unknown', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(10)
    desk.agora.latency = 120_000
    await desk.clock.pass(20)
    let over = false
    void desk.sessions.close({ hurry: false }).then(() => (over = true))
    await desk.clock.pass(CLOSE_STARTS_MS - 100)
    expect(over).toBe(false)
    await desk.clock.pass(200)
    expect(over).toBe(true)
    desk.agora.latency = 20
    await desk.relaunch(1_000)
    expect(desk.state(id)).toBe('startUnknown')
  })

  it('waits 5 s when the system ends it', async () => {
    const desk = await createDesk()
    desk.agora.latency = 60_000
    await desk.sessions.start({ presetId: presetId() }, 'window')
    const closed = desk.sessions.close({ hurry: true })
    await desk.clock.pass(5_000)
    await closed
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })
})
