import { describe, expect, it } from 'vitest'
import { next } from '../../../shared/recording/lifecycle.ts'
import { aSession, evidence, noon } from '../../builders/session.ts'

const at = noon + 5_000
const gap = (to: number) => ({ from: to - 20_000, to, kind: 'notFound' }) as const

describe('an end that nobody asked for', () => {
  it.each([
    ['nothing else is known', {}, 'endedLikelyIdle'],
    ['the token expired just before', { tokenEndsAt: at - 10_000 }, 'endedLikelyToken'],
    ['the token expires within a minute', { tokenEndsAt: at + 60_000 }, 'endedLikelyToken'],
    ['the token goes on', { tokenEndsAt: at + 60_001 }, 'endedLikelyIdle'],
    [
      'the token expired by the clock of the service',
      { tokenEndsAt: at + 600_000, clockOffset: 600_000 },
      'endedLikelyToken',
    ],
    ['it was not found just before', { gaps: [gap(at - 60_000)] }, 'endedLikelyFailover'],
    ['it was not found long ago', { gaps: [gap(at - 120_001)] }, 'endedLikelyIdle'],
    ['it is not found now', { evidence: evidence({ ladder: { rung: 1, since: noon } }) }, 'endedLikelyFailover'],
  ] as const)('while %s', (_name, known, code) => {
    const session = aSession({ ...known, gaps: 'gaps' in known ? [...known.gaps] : [] })
    expect(next(session, { type: 'exiting', at }).session).toMatchObject({
      outcome: 'endedByItself',
      reason: { code },
    })
  })
})
