import { afterEach, describe, expect, it } from 'vitest'
import { refusalOf } from '../../builders/refusal.ts'
import { type Stage, openStage } from './stage.ts'

let stage: Stage

afterEach(async () => {
  await stage.close()
})

/** A recording that another desk began, and its ids. */
async function foreign(dialect: 'specification' | 'current') {
  stage = await openStage({ app: { dialect } })
  const { accountId, channel, recorderUid, resourceId, sid } = stage.shown(await stage.record())
  await stage.relaunchEmpty()
  const known = { resourceId: resourceId ?? '', sid: sid ?? '', presetId: null }
  return { accountId, name: 'From the server', channel, recorderUid, ...known }
}

const adopt = (ids: Awaited<ReturnType<typeof foreign>>) => stage.run.sessions.adopt(ids, 'window')

describe('a recording that is adopted by its ids', () => {
  it.each(['specification', 'current'] as const)('is not taken under another channel (%s)', async (dialect) => {
    const ids = await foreign(dialect)
    const refusal = await stage.during(refusalOf(adopt({ ...ids, channel: `${ids.channel}x` })))
    expect(refusal).toMatchObject({ code: 'adoptOtherChannel', field: 'channel' })
    const { id } = await stage.during(adopt(ids))
    await stage.stop(id)
    expect(stage.state(id)).toBe('saved')
  })

  it('with a uid that nothing contradicts is put right once its stop is refused', async () => {
    const ids = await foreign('specification')
    const { id } = await stage.during(adopt({ ...ids, recorderUid: '7' }))
    await stage.run.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await stage.until('the stop is refused', () => stage.shown(id).stopProblem?.code === 'idsMismatch')
    expect((await stage.during(adopt(ids))).id).toBe(id)
    await stage.stop(id)
    expect(stage.state(id)).toBe('saved')
    expect(stage.service.recordings().filter(({ running }) => running)).toEqual([])
  })
})
