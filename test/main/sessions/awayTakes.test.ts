import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { RESOURCE_SESSION_MS } from '../../../shared/recording/accountUse.ts'
import { doubtfulTake } from '../../../shared/recording/doubtfulTake.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aPreset, anAccount, presetId, presetSettings } from '../../builders/account.ts'
import { type Desk, createDesk } from '../../builders/desk.ts'
import { aFault, gone } from '../../fakes/agora.ts'

const account = anAccount()
const preset = aPreset({ settings: presetSettings({ name: 'Show 1', channel: 'channel1' }) })

/** What a start of the preset would be warned of. */
const doubtOf = (desk: Desk): Session | null =>
  doubtfulTake(preset, { ...desk.hub.snapshot(), accounts: { [account.id]: account } })

/** A recording that is not found any more, dismissed by somebody who knows that it may run on. */
async function dismissed(): Promise<[Desk, SessionId]> {
  const desk = await createDesk()
  const { id } = await desk.record()
  desk.agora.always('query', () => gone('query'))
  await desk.clock.pass(120_000)
  desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
  expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
  return [desk, id]
}

describe('a take that was dismissed and may still record', () => {
  it('is what a start of its preset may meet, after a launch as well', async () => {
    const [desk, id] = await dismissed()
    expect(doubtOf(desk)?.id).toBe(id)
    await desk.relaunch()
    expect(doubtOf(desk)).toMatchObject({ id, dismissed: true })
  })

  it('is so no longer once it is back on the desk, and again when it is dismissed once more', async () => {
    const [desk, id] = await dismissed()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    expect(desk.hub.snapshot().awayTakes).toEqual({})
    expect(doubtOf(desk)).toMatchObject({ id, dismissed: false })
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(Object.keys(desk.hub.snapshot().awayTakes)).toEqual([id])
  })

  it('is so until a later take of the same recorder is proven, whatever becomes of that', async () => {
    const [desk] = await dismissed()
    desk.agora.recordings[0]!.running = false
    desk.agora.heal()
    const next = await desk.record()
    expect(doubtOf(desk)).toBeNull()
    await desk.sessions.stop({ sessionId: next.id, gesture: 'press' }, 'window')
    await desk.clock.pass(10_000)
    desk.sessions.dismiss({ sessionId: next.id }, 'window')
    expect(doubtOf(desk)).toBeNull()
    await desk.relaunch()
    expect(doubtOf(desk)).toBeNull()
  })

  it('is so as long as its ids control a recording, and no longer', async () => {
    const [desk, id] = await dismissed()
    await desk.clock.pass(RESOURCE_SESSION_MS - 600_000)
    expect(doubtOf(desk)?.id).toBe(id)
    await desk.clock.pass(600_000)
    expect(doubtOf(desk)).toBeNull()
    await desk.relaunch()
    expect(doubtOf(desk)).toBeNull()
  })

  it('is over once the stop is answered that was on its way', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 8_000
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    desk.clock.setForward(390_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(doubtOf(desk)?.id).toBe(id)
    await desk.clock.pass(10_000)
    expect(doubtOf(desk)).toBeNull()
  })
})

it('a start that was given up before its id was known, and dismissed, may be met as well', async () => {
  const desk = await createDesk()
  desk.agora.always('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null }))
  const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
  await desk.clock.pass(60_000)
  desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
  expect(doubtOf(desk)?.id).toBe(id)
})

it('a take that was saved, and dismissed, is met by nobody', async () => {
  const desk = await createDesk()
  const { id } = await desk.record()
  await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
  await desk.clock.pass(10_000)
  desk.sessions.dismiss({ sessionId: id }, 'window')
  expect(desk.hub.snapshot().awayTakes).toEqual({})
})
