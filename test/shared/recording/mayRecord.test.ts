import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { isInDoubt, mayRecord } from '../../../shared/recording/mayRecord.ts'
import { planReroll } from '../../../shared/recording/reroll.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { presetSettings } from '../../builders/account.ts'
import { aSession, noon } from '../../builders/session.ts'

const gone = (more: Partial<Session>): Session =>
  aSession({ phase: 'ended', outcome: 'failed', endedAt: noon, ...more })
const lost = gone({ reason: problem('recorderLost') })

describe('what records or may record', () => {
  it.each([
    ['a recording', aSession(), true],
    ['a start on its way', aSession({ phase: 'starting' }), true],
    ['a start that was never answered', aSession({ phase: 'startUnknown', sid: null }), true],
    ['a reserved slot', aSession({ phase: 'armed', sid: null }), false],
    ['a saved take', gone({ outcome: 'saved' }), false],
    ['one that the desk lost sight of', lost, true],
    [
      'one that was gone after it had recorded',
      gone({ outcome: 'endedByItself', reason: problem('recorderLost') }),
      true,
    ],
    ['one whose recorder ended abnormally', gone({ reason: problem('recorderAborted') }), false],
    ['one that the service said is over', gone({ reason: problem('startNotConfirmed'), serviceStatus: 7 }), false],
    ['a start that was refused', gone({ sid: null, reason: problem('credentialsRefused') }), false],
  ])('%s', (_case, session, expected) => {
    expect(mayRecord(session)).toBe(expected)
  })

  it('is not settled by another take that is proven: it may record beside that', () => {
    expect(mayRecord({ ...lost, followedAt: noon })).toBe(true)
  })

  it('is what the warning before another take goes by', () => {
    const aborted = gone({ reason: problem('recorderAborted') })
    for (const session of [lost, aborted])
      expect(planReroll(session, presetSettings()).mayStillRun).toBe(isInDoubt(session))
  })
})
