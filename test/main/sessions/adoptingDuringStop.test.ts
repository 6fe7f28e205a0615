import { describe, expect, it } from 'vitest'
import { accountId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { gone } from '../../fakes/agora.ts'

/** A take that the desk gave up after it was not found, that records in truth; its ids; and a service that takes 9 s to answer. */
async function givenUp() {
  const desk = await createDesk()
  const { id, name, channel, recorderUid, resourceId, sid } = await desk.record()
  desk.agora.always('query', () => gone('query'))
  await desk.clock.pass(200_000)
  expect(desk.state(id)).toBe('endedByItself')
  desk.agora.heal()
  desk.agora.latency = 9_000
  const ids = {
    accountId: accountId(),
    name,
    channel,
    recorderUid,
    resourceId: resourceId ?? '',
    sid: sid ?? '',
    presetId: null,
  }
  const stop = () => desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
  return { desk, id, name, ids, stop }
}

describe('adopting what is being stopped', () => {
  it('gives way to a stop that is sent while it asks: no question is out beside the stop, whose files are told', async () => {
    const { desk, id, name, ids, stop } = await givenUp()
    const refused = refusalOf(desk.sessions.adopt(ids, 'window'))
    await desk.clock.pass(1_000)
    await stop()
    await desk.clock.pass(100)
    expect(await refused).toMatchObject({ code: 'adoptStopping', retryable: true, params: { name } })
    await desk.clock.pass(30_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'saved' })
    expect(desk.shown(id).files).not.toEqual([])
  })

  it('asks nothing while the stop of what was dismissed meanwhile is on its way', async () => {
    const { desk, id, ids, stop } = await givenUp()
    await stop()
    await desk.clock.pass(100)
    // As old as a recording has to be to be put away unproven.
    desk.clock.setForward(390_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    const asked = desk.agora.calls('query').length
    expect((await refusalOf(desk.sessions.adopt(ids, 'window'))).code).toBe('adoptStopping')
    await desk.clock.pass(30_000)
    expect(desk.agora.calls('query')).toHaveLength(asked)
    expect(desk.journal.sessions.get(id)?.outcome).toBe('saved')
  })
})
