import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { endIsKnown, otherUidObstacle, planReroll, questionBefore } from '../../../shared/recording/reroll.ts'
import type { Gap, Session } from '../../../shared/recording/session.ts'
import { presetSettings } from '../../builders/account.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'

const ended = { phase: 'ended' } as const
const gap = (from: number, to: number): Gap => ({ from: noon + from, to: noon + to, kind: 'unverified' })

describe('when a take stopped recording', () => {
  it.each([
    ['is known once it was saved', aSession({ ...ended, outcome: 'saved' }), true],
    [
      'is known once the service itself said that its recorder broke down',
      aSession({ ...ended, outcome: 'failed', serviceStatus: 20, reason: problem('recorderAborted') }),
      true,
    ],
    [
      'is not known while it is only lost from sight',
      aSession({ ...ended, outcome: 'failed', serviceStatus: 5, reason: problem('recorderLost') }),
      false,
    ],
    ['is not known while it records', aSession(), false],
    [
      'is not known where nobody looked when it ended',
      aSession({ ...ended, outcome: 'endedByItself', endedAt: noon, gaps: [gap(30_000, 8 * 3_600_000)] }),
      false,
    ],
    [
      'is known where nobody looked before it ended, and somebody did then',
      aSession({ ...ended, outcome: 'saved', endedAt: noon + 90_000, gaps: [gap(30_000, 60_000)] }),
      true,
    ],
    [
      'is known only as a span where the answer to its stop was lost',
      aSession({ ...ended, outcome: 'uploadUnknown', endedAt: noon + 60_000, mayBeOverSince: noon }),
      false,
    ],
    [
      'is not known where it goes on as another take',
      aSession({ ...ended, sid: null, outcome: 'failed', reason: problem('takenUpAgain') }),
      false,
    ],
  ])('%s', (_, session, known) => {
    expect(endIsKnown(session)).toBe(known)
  })
})

describe('another take beside one that may run', () => {
  const session = aSession({ phase: 'uncontrollable', sid: null, recorderUid: '527', channel: 'hall' })
  const other = (over: Partial<Session>): Session =>
    aSession({ id: sessionId(2), channel: 'hall', recorderUid: '610099', ...over })
  const settings = (alternateUid: string | null) =>
    presetSettings({ accountId: session.accountId, channel: 'hall', recorderUid: '527', alternateUid })

  it.each<[string, string | null, readonly Session[], ReturnType<typeof otherUidObstacle>]>([
    ['may have the other uid', '610099', [], null],
    ['not where that records already', '610099', [other({})], 'otherUidTaken'],
    ['not where a slot is reserved for that', '610099', [other({ phase: 'armed', sid: null })], 'otherUidTaken'],
    ['where that has ended', '610099', [other({ phase: 'ended', outcome: 'saved' })], null],
    ['where that records another channel', '610099', [other({ channel: 'foyer' })], null],
    ['not where there is no other uid', null, [], 'alternateUidMissing'],
    ['not where the other uid is its own', '527', [], 'alternateUidMissing'],
  ])('%s', (_, alternateUid, others, expected) => {
    expect(otherUidObstacle(planReroll(session, settings(alternateUid)), session, [session, ...others])).toBe(expected)
  })
})

describe('what is asked before another take', () => {
  const session = aSession({ ...ended, outcome: 'failed', reason: problem('recorderLost') })
  const beside = (one: Session) => planReroll(one, presetSettings())

  it.each<[string, Session, 'preset' | 'account' | null, ReturnType<typeof questionBefore>]>([
    ['nothing where the one before is over', { ...session, serviceStatus: 7 }, null, null],
    ['that the one before may still run', session, null, 'mayStillRun'],
    ['that the same refusal is likely', aSession({ ...ended, sid: null, outcome: 'failed' }), 'preset', 'preset'],
    ['the same of its account', aSession({ ...ended, sid: null, outcome: 'failed' }), 'account', 'account'],
  ])('is %s', (_, one, toChange, expected) => {
    expect(questionBefore(beside(one), toChange)).toBe(expected)
  })
})
