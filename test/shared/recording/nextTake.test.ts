import { describe, expect, it } from 'vitest'
import { nextTake } from '../../../shared/recording/nextTake.ts'
import { aSession, sessionId } from '../../builders/session.ts'

describe('the take that followed', () => {
  const first = aSession({ id: sessionId(1) })
  const second = aSession({ id: sessionId(2), take: { number: 2, previous: first.id, gapMs: 2_000 } })
  const sessions = { [first.id]: first, [second.id]: second }

  it('is the one that names this one as the take before', () => {
    expect(nextTake(first, sessions)).toBe(second)
    expect(nextTake(second, sessions)).toBeNull()
    expect(nextTake(first, { [first.id]: first })).toBeNull()
  })
})
