import { describe, expect, it } from 'vitest'
import { createDesk } from '../../builders/desk.ts'
import { aFault } from '../../fakes/agora.ts'

describe('an end that nobody asked for', () => {
  it.each([6, 7, 8])('status %i is told as a likely empty channel, and not asked about again', async (status) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = status
    await desk.clock.pass(17_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'endedByItself', reason: { code: 'endedLikelyIdle' } })
    const asked = desk.agora.calls('query').length
    await desk.clock.pass(600_000)
    expect(desk.agora.calls('query')).toHaveLength(asked)
  })

  it('501 likewise, and status 20 is a failure', async () => {
    const desk = await createDesk({ presets: 2 })
    const exiting = await desk.record(1)
    desk.agora.script('query', () => aFault('query', 'recorderExiting', { code: 501 }))
    await desk.clock.pass(17_000)
    expect(desk.state(exiting.id)).toBe('endedByItself')
    const aborted = await desk.record(2)
    desk.agora.recordings[1]!.status = 20
    await desk.clock.pass(17_000)
    expect(desk.state(aborted.id)).toBe('failed')
  })
})
