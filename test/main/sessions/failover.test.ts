import { describe, expect, it } from 'vitest'
import { createDesk } from '../../builders/desk.ts'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import { gone } from '../../fakes/agora.ts'

describe('a failover', () => {
  it('of 45 s is verified, then recovers, and nothing ended', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(16_000)
    expect(desk.state(id)).toBe('verifying')
    await desk.clock.pass(29_000)
    expect(desk.state(id)).toBe('verifying')
    desk.agora.always('query', null)
    await desk.clock.pass(35_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.timeline(id).flatMap((event) => (event.type === 'state' ? [event.state] : []))).toEqual([
      'starting',
      'joined',
      'recording',
      'verifying',
      'recording',
    ])
  })

  it('that never ends is an end after 90 s; the recording is taken back if it answers again', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(90_000)
    expect(desk.state(id)).toBe('verifying')
    await desk.clock.pass(20_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'endedByItself', reason: { code: 'recorderLost' } })
    desk.agora.always('query', null)
    await desk.clock.pass(70_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('before the first file is a failed start, asked about for a quarter of an hour and then no more', async () => {
    const desk = await createDesk()
    desk.agora.always('query', () => gone('query'))
    const { id } = await desk.start()
    await desk.clock.pass(100_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'failed', reason: { code: 'startNotConfirmed' } })
    await desk.clock.pass(16 * 60_000)
    const asked = desk.agora.calls('query').length
    expect(asked).toBeGreaterThanOrEqual(18)
    await desk.clock.pass(3_600_000)
    expect(desk.agora.calls('query')).toHaveLength(asked)
  })
})

describe('a recording that the desk has given up', () => {
  it('is in doubt no more once the service says that it is over', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    expect(mayRecord(desk.shown(id))).toBe(true)
    const { outcome, reason, endedAt } = desk.shown(id)
    desk.agora.always('query', null)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(70_000)
    expect(mayRecord(desk.shown(id))).toBe(false)
    expect(desk.shown(id)).toMatchObject({ outcome, reason, endedAt })
  })
})
