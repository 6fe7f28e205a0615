import { describe, expect, it } from 'vitest'
import { type Meaning, meaningOf } from '../../../renderer/features/session/meaning.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { aNewSession, aSession, evidence, noon } from '../../builders/session.ts'
import { everyState } from '../visual/scenes.ts'

const certain = { expired: false, inDoubt: false }
const stop = { phase: 'stopping', stopRequestedAt: noon - 5_000 } as const
const fresh = { lastGoodAt: noon - 1_000 }

describe('what a state means', () => {
  it.each<[string, Session, Meaning, Partial<typeof certain>]>([
    ['a recording', aSession(), 'recording', {}],
    ['a slot whose time is over', aNewSession({ phase: 'armed' }), 'slotExpired', { expired: true }],
    ['a stop that left', aSession({ ...stop, evidence: evidence(fresh) }), 'stopping', {}],
    ['a stop that waits for the sid', aNewSession({ ...stop, startSentAt: noon - 6_000 }), 'stopWaits', {}],
    [
      'a stop that the keychain keeps here',
      aSession({ ...stop, evidence: evidence({ ...fresh, problem: problem('secretsLocked') }) }),
      'stopUnsent',
      {},
    ],
    [
      'a stop that met no network',
      aSession({ ...stop, evidence: evidence({ ...fresh, problem: problem('networkUnreachable') }) }),
      'stopUnsent',
      {},
    ],
    [
      'a stop without an answer',
      aSession({ ...stop, evidence: evidence({ ...fresh, problem: problem('stopUnconfirmed') }) }),
      'stopRetried',
      {},
    ],
    [
      'a stop of which nothing is heard for long',
      aSession({ ...stop, stopRequestedAt: noon - 600_000, evidence: evidence({ lastGoodAt: noon - 600_000 }) }),
      'stopUnheard',
      {},
    ],
    ['one that was saved', aSession({ phase: 'ended', outcome: 'saved', endedAt: noon }), 'saved', {}],
    [
      'one that is out of sight',
      aSession({ phase: 'ended', outcome: 'endedByItself', reason: problem('recorderLost') }),
      'inDoubt',
      { inDoubt: true },
    ],
    [
      'a start that was given up',
      aNewSession({ phase: 'ended', outcome: 'uploadUnknown', startSentAt: noon - 60_000, endedAt: noon }),
      'givenUp',
      {},
    ],
  ])('%s', (_, session, expected, doubts) => {
    expect(meaningOf(session, sessionState(session, noon), { ...certain, ...doubts })).toBe(expected)
  })

  it('has words in every state', () => {
    const words = createWords()
    for (const session of everyState) {
      const meaning = meaningOf(session, sessionState(session, noon), certain)
      expect(words.exists(`session:meaning.${meaning}`)).toBe(true)
    }
  })
})
