import { describe, expect, it } from 'vitest'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import { isDisowned } from '../../../shared/recording/disowned.ts'
import type { Phase } from '../../../shared/recording/session.ts'
import { canPutAway } from '../../../shared/recording/sessionState.ts'
import { aSession, evidence, noon } from '../../builders/session.ts'

const after = (code: ProblemCode, phase: Phase = 'recording') =>
  aSession({ phase, evidence: evidence({ problem: problem(code) }) })

describe('a recording whose ids are not accepted', () => {
  it.each<[Phase, boolean]>([
    ['starting', true],
    ['joined', true],
    ['recording', true],
    // A stop of it is refused, and then it is what it was before.
    ['stopping', false],
    ['ended', false],
    ['startUnknown', false],
  ])('is one while the desk watches it: %s, %s', (phase, expected) => {
    expect(isDisowned(after('idsMismatch', phase))).toBe(expected)
  })

  it.each<[ProblemCode, boolean]>([
    ['idsMismatch', true],
    ['runningNameRefused', true],
    ['workerNotFound', false],
    ['queryUnanswered', false],
    ['credentialsRefused', false],
    ['networkUnreachable', false],
  ])('is told by the last answer alone: %s, %s', (code, expected) => {
    expect(isDisowned(after(code))).toBe(expected)
    expect(canPutAway(after(code), noon)).toBe(expected)
  })

  it('is none without trouble, nor before it has an id', () => {
    expect(isDisowned(aSession())).toBe(false)
    expect(isDisowned({ ...after('idsMismatch', 'starting'), sid: null })).toBe(false)
  })
})
