import { describe, expect, it } from 'vitest'
import { bannersOf } from '../../../renderer/ui/banners.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import { anAccount } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { aFault, gone } from '../../fakes/agora.ts'

/** A recording that runs on where the desk cannot see it. */
async function outOfSight(alternateUid: string | null = '527842'): Promise<{ desk: Desk; id: SessionId }> {
  const desk = await createDesk({ alternateUid })
  desk.agora.always('query', () => gone('query'))
  const { id } = await desk.start()
  await desk.clock.pass(110_000)
  expect(desk.state(id)).toBe('failed')
  return { desk, id }
}

const reroll = async (desk: Desk, id: SessionId, ms = 1_000): Promise<SessionId> => {
  const next = await desk.sessions.reroll({ sessionId: id }, 'window')
  await desk.clock.pass(ms)
  return next.id
}

/** The bars of a desk that has its account. */
const alarms = (desk: Desk) =>
  bannersOf({ ...desk.hub.snapshot(), accounts: { [anAccount().id]: anAccount() } }).map((one) =>
    one.kind === 'failed' ? [one.id, one.inDoubt] : one.kind,
  )

describe('a take that followed a lost one', () => {
  it('silences nothing while it is refused: the lost one may record, and is what the alarm names', async () => {
    const { desk, id } = await outOfSight()
    desk.agora.script('acquire', () => aFault('acquire', 'credentialsRefused', { http: 401 }))
    const next = await reroll(desk, id)
    expect(desk.state(next)).toBe('failed')
    expect(mayRecord(desk.shown(id))).toBe(true)
    expect(alarms(desk)).toEqual([[id, true]])
    desk.sessions.dismiss({ sessionId: next }, 'window')
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionMayRun')
    expect(alarms(desk)).toEqual([[id, true]])
  })

  it('ends the alarm once it is proven, also when it is dismissed and after a launch, but not the doubt', async () => {
    const { desk, id } = await outOfSight()
    desk.agora.heal()
    const next = await reroll(desk, id, 20)
    expect(alarms(desk)).toEqual([[id, true]])
    await desk.clock.pass(12_000)
    expect(desk.state(next)).toBe('recording')
    expect(alarms(desk)).toEqual([])
    await desk.sessions.stop({ sessionId: next, gesture: 'press' }, 'window')
    await desk.clock.pass(10_000)
    desk.sessions.dismiss({ sessionId: next }, 'window')
    await desk.relaunch(1_000)
    expect(alarms(desk)).toEqual([])
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionMayRun')
  })

  it('is in the place of all before it, whatever became of those between', async () => {
    const { desk, id } = await outOfSight()
    desk.agora.script('acquire', () => aFault('acquire', 'credentialsRefused', { http: 401 }))
    const second = await reroll(desk, id)
    desk.agora.heal()
    desk.agora.recordings[0]!.running = false
    const third = await reroll(desk, second, 12_000)
    expect(desk.state(third)).toBe('recording')
    expect(alarms(desk)).toEqual([])
    expect(desk.shown(id).followedAt).not.toBeNull()
  })

  it('and ended in favour of the lost one silences no alarm of that one', async () => {
    const desk = await createDesk()
    desk.agora.refusesSecond = true
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    desk.agora.script('query', () => gone('query'))
    const next = await desk.sessions.reroll({ sessionId: id }, 'window')
    desk.agora.heal()
    await desk.clock.pass(60_000)
    expect(desk.shown(next.id).reason?.code).toBe('takenUpAgain')
    expect(desk.state(id)).toBe('recording')
    desk.agora.recordings[0]!.status = 20
    await desk.clock.pass(60_000)
    expect(alarms(desk)).toEqual([[id, false]])
  })

  it('is in the place of a take no more that was proven after it began, and then failed', async () => {
    const { desk, id } = await outOfSight()
    desk.agora.always('query', ({ sid }) => (sid === desk.shown(id).sid ? gone('query') : null))
    const next = await reroll(desk, id, 12_000)
    expect(desk.state(next)).toBe('recording')
    desk.agora.heal()
    await desk.clock.pass(70_000)
    expect(desk.state(id)).toBe('recording')
    desk.agora.recordings[0]!.status = 20
    await desk.clock.pass(60_000)
    expect(alarms(desk)).toEqual([[id, false]])
  })
})
