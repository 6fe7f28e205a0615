import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { hasFollowed } from '../../../shared/recording/followed.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aNewSession, aSession, evidence, noon, sessionId } from '../../builders/session.ts'

const lost = aSession({ phase: 'ended', outcome: 'failed', reason: problem('recorderLost'), endedAt: noon + 90_000 })
const later = (more: Partial<Session> = {}): Session =>
  aSession({
    id: sessionId(2),
    createdAt: noon + 120_000,
    take: { number: 2, previous: lost.id, gapMs: null },
    ...more,
  })
const refused = later({ phase: 'ended', outcome: 'failed', sid: null, everJoined: false, everRecorded: false })
const again = evidence({ lastGoodAt: noon + 200_000 })

describe('a take is in the place of the one before', () => {
  it.each<[string, Session, Session, boolean]>([
    ['that records', later(), lost, true],
    ['that has joined', later({ phase: 'joined', everRecorded: false }), lost, true],
    ['that was proven, and has ended', later({ phase: 'ended', outcome: 'saved' }), lost, true],
    ['that was only asked for', { ...aNewSession(), createdAt: noon + 120_000 }, lost, false],
    ['that was refused', refused, lost, false],
    ['beside one that is live', later(), aSession(), false],
    ['begun while the ids of the other were not accepted', later(), { ...lost, endedAt: noon + 300_000 }, true],
    [
      'before the other was proven again, and failed',
      later(),
      { ...lost, evidence: again, endedAt: noon + 210_000 },
      false,
    ],
    ['of one that the service told to be over since', later(), { ...lost, evidence: again }, true],
  ])('%s: %#', (_name, one, before, expected) => {
    expect(hasFollowed(one, before)).toBe(expected)
  })
})
