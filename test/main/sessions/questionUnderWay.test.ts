import { describe, expect, it } from 'vitest'
import { accountId } from '../../builders/account.ts'
import { type Desk, createDesk } from '../../builders/desk.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { gone } from '../../fakes/agora.ts'

describe('a question that is on its way when its recording is taken off the desk', () => {
  /** A lost recording, dismissed while it is being asked about. */
  async function dismissedMeanwhile(): Promise<[Desk, Session]> {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    desk.agora.latency = 3_000
    const before = desk.agora.calls('query').length
    while (desk.agora.calls('query').length === before) await desk.clock.pass(500)
    const session = desk.shown(id)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    return [desk, session]
  }

  it.each([0, 10_000])('keeps nobody from asking about it again when it is put back %i ms later', async (ms) => {
    const [desk, { id }] = await dismissedMeanwhile()
    await desk.clock.pass(ms)
    desk.agora.heal()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
    await desk.clock.pass(10 * 60_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('keeps nobody from asking about it again when it is adopted', async () => {
    const [desk, { id, name, channel, recorderUid, resourceId, sid }] = await dismissedMeanwhile()
    desk.agora.heal()
    const ids = { accountId: accountId(), name, channel, recorderUid, resourceId: resourceId!, sid: sid! }
    const adopted = desk.sessions.adopt({ ...ids, presetId: null }, 'window')
    await desk.clock.pass(10 * 60_000)
    expect((await adopted).id).toBe(id)
    expect(desk.state(id)).toBe('recording')
  })

  it('and waits for the keychain is not told as a fault of anybody', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    const read = slowSecrets(desk, 'account')
    await desk.clock.pass(61_000)
    await desk.secrets.forget(`account/${accountId()}/certificate`)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(100)
    await desk.secrets.put(`account/${accountId()}/certificate`, 'customer-certificate', 'keychain')
    desk.agora.heal()
    read()
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
  })
})
