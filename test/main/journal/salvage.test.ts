import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { salvageSession } from '../../../main/journal/salvage.ts'
import { Session } from '../../../shared/recording/session.ts'
import { aSession } from '../../builders/session.ts'

const essential = ['id', 'accountId', 'appId', 'channel', 'recorderUid'] as const

describe('a session rebuilt from what can be read', () => {
  it('is a valid session that keeps its ids, whatever has become of everything else', () => {
    const whole = aSession()
    const others = Object.keys(whole).filter((key) => !['resourceId', 'sid', ...essential].includes(key))
    fc.assert(
      fc.property(fc.subarray(others), fc.anything(), (broken, rubbish) => {
        const found = salvageSession({ ...whole, ...Object.fromEntries(broken.map((key) => [key, rubbish])) })
        const { id, sid, resourceId, channel, recorderUid } = whole
        expect(found).toMatchObject({ id, sid, resourceId, channel, recorderUid })
        expect(Session.safeParse(found).success).toBe(true)
      }),
    )
  })

  it.each(essential)('is nothing without %s', (key) => {
    expect(salvageSession({ ...aSession(), [key]: undefined })).toBeNull()
  })

  it.each([
    ['a sid', { sid: 'sid-1', resourceId: 'resource-1' }, 'joined'],
    ['only a resource id', { sid: null, resourceId: 'resource-1' }, 'startUnknown'],
    ['no id at all', { sid: null, resourceId: null }, 'acquiring'],
  ] as const)('with %s and no readable phase is taken for the most that may be true', (_name, ids, phase) => {
    expect(salvageSession({ ...aSession(ids), phase: 'singing' })?.phase).toBe(phase)
  })

  it('is nothing when there is nothing', () => {
    fc.assert(fc.property(fc.anything(), (value) => salvageSession(value) === null))
  })
})
