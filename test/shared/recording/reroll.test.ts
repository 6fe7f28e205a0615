import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { endIsKnown } from '../../../shared/recording/reroll.ts'
import { aSession } from '../../builders/session.ts'

const ended = { phase: 'ended' } as const

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
      'is not known where it goes on as another take',
      aSession({ ...ended, sid: null, outcome: 'failed', reason: problem('takenUpAgain') }),
      false,
    ],
  ])('%s', (_, session, known) => {
    expect(endIsKnown(session)).toBe(known)
  })
})
