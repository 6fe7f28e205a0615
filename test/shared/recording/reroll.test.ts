import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { endIsKnown } from '../../../shared/recording/reroll.ts'
import type { Gap } from '../../../shared/recording/session.ts'
import { aSession, noon } from '../../builders/session.ts'

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
