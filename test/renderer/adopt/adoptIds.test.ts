import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import {
  awaitsIds,
  goesOnAs,
  idDoubts,
  idFaults,
  idsToComplete,
  noIds,
  readIds,
} from '../../../renderer/features/adopt/adoptIds.ts'
import { idsAsText } from '../../../renderer/ui/recording/sessionIds.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { anAccount } from '../../builders/account.ts'
import { aSession } from '../../builders/session.ts'

const good = { name: 'Main hall', channel: 'main-hall', recorderUid: '527', resourceId: 'resource', sid: 'sid' }

describe('ids for adopting', () => {
  it('are all needed', () => {
    expect(Object.values(idFaults(noIds)).map((fault) => fault?.kind)).toEqual(Array.from({ length: 5 }, () => 'empty'))
    expect(Object.values(idFaults(good))).toEqual([null, null, null, null, null])
  })

  it.each([
    ['channel', 'böard', { kind: 'character', character: 'ö', position: 2 }],
    ['channel', 'x'.repeat(64), { kind: 'tooLong' }],
    ['recorderUid', '12a', { kind: 'notDecimal' }],
    ['recorderUid', '0', { kind: 'zero' }],
    ['recorderUid', '007', { kind: 'leadingZero' }],
    ['recorderUid', '4294967296', { kind: 'tooLarge' }],
    ['resourceId', 'two words', { kind: 'space' }],
    ['sid', 'a\nb', { kind: 'space' }],
  ] as const)('%s “%s”', (field, value, fault) => {
    expect(idFaults({ ...good, [field]: value })[field]).toEqual(fault)
  })

  it('may come with spaces around them, as pasted', () => {
    expect(idFaults({ ...good, sid: ' sid ', recorderUid: '527\n' }).sid).toBeNull()
    expect(idFaults({ ...good, recorderUid: '527 ' }).recorderUid).toBeNull()
  })
})

describe('a session that lacks its ids', () => {
  const account = anAccount()
  const lacking = aSession({ phase: 'uncontrollable', sid: null, appId: account.appId, resourceId: 'resource-1' })
  const found = (session = lacking, over = {}) =>
    awaitsIds({ accounts: { [account.id]: account }, sessions: { [session.id]: session } }, account.id, {
      ...idsToComplete(lacking),
      ...over,
    })

  it('is found by account, channel and uid', () => {
    expect(found()).toBe(lacking)
    expect(found(lacking, { recorderUid: ` ${lacking.recorderUid} ` })).toBe(lacking)
    expect(found(lacking, { channel: 'another' })).toBeNull()
    expect(found({ ...lacking, appId: 'another-app' })).toBeNull()
    expect(found({ ...lacking, phase: 'recording', sid: 'sid-1' })).toBeNull()
  })

  it('is the one that goes on under its own name, as is one that was given up, or adopted with a typo', () => {
    const ids = { ...idsToComplete(lacking), sid: ' sid-1 ' }
    const goesOn = (session: Session) =>
      goesOnAs({ accounts: { [account.id]: account }, sessions: { [session.id]: session } }, account.id, ids)
    expect(goesOn(lacking)).toBe(lacking)
    const lost = aSession({ phase: 'ended', outcome: 'failed', sid: 'sid-1', channel: 'with-a-typo' })
    expect(goesOn(lost)).toBe(lost)
    const adopted = aSession({ phase: 'recording', sid: 'sid-1', origin: 'adopted', channel: 'with-a-typo' })
    expect(goesOn(adopted)).toBe(adopted)
    for (const other of [
      { ...adopted, channel: lacking.channel },
      { ...adopted, origin: 'started' as const },
      { ...lost, sid: 'sid-2' },
    ])
      expect(goesOn(other)).toBeNull()
  })

  it('that may run itself gets no ids of another resource, and one that met another recording gets any', () => {
    const other = { resourceId: 'resource-2' }
    expect(found(lacking, other)).toBeNull()
    expect(found({ ...lacking, phase: 'startUnknown' }, other)).toBeNull()
    const met = { ...lacking, reason: problem('channelUidBusy') }
    expect(found(met, other)).toBe(met)
  })

  it('brings the slot of its own start, and not that of a start that met another recording', () => {
    expect(idsToComplete({ ...lacking, phase: 'startUnknown' }).resourceId).toBe('resource-1')
    expect(idsToComplete(lacking).resourceId).toBe('resource-1')
    const met = { ...lacking, reason: problem('channelUidBusy') }
    expect(idsToComplete(met)).toMatchObject({ channel: lacking.channel, resourceId: '', sid: '' })
  })
})

describe('ids that look wrong', () => {
  const sid = '38f8e3cfdc474cd56fc1ceba380d7e1a'
  const resourceId = 'JyvK8nXHuV1BE64GDkfm1Qx0OeWUqTz7HxmeVxwY22'.repeat(3)

  it.each([
    [
      { resourceId, sid },
      { resourceId: null, sid: null },
    ],
    [
      { resourceId: '', sid: '' },
      { resourceId: null, sid: null },
    ],
    [
      { resourceId: sid, sid: resourceId },
      { resourceId: 'swapped', sid: 'swapped' },
    ],
    [
      { resourceId: 'JyvK8n', sid: sid.slice(2) },
      { resourceId: 'short', sid: 'form' },
    ],
  ])('%o: %o', (ids, doubts) => {
    expect(idDoubts({ ...good, ...ids })).toEqual(doubts)
  })
})

describe('pasted ids', () => {
  it('are read as this desk copies them', () => {
    const session = aSession()
    expect(readIds(idsAsText(session))).toEqual({
      appId: session.appId,
      channel: session.channel,
      recorderUid: session.recorderUid,
      resourceId: session.resourceId,
      sid: session.sid,
    })
  })

  it('are read from a piece of JSON, as a server logs it', () => {
    expect(readIds('  "cname": "main-hall",\n  "uid": "527",\n  "sid": "abc"\n')).toEqual({
      channel: 'main-hall',
      recorderUid: '527',
      sid: 'abc',
    })
  })

  it.each(['', 'hello', 'sid: abc', 'name: value\nother: thing'])('are not seen in “%s”', (text) => {
    expect(readIds(text)).toBeNull()
  })
})
