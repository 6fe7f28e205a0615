import { describe, expect, it } from 'vitest'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import { isDisowned } from '../../../shared/recording/disowned.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import type { Phase } from '../../../shared/recording/session.ts'
import { canPutAway, canStop } from '../../../shared/recording/sessionState.ts'
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
    // Says something about the name of the channel.
    ['runningNameRefused', false],
    ['workerNotFound', false],
    ['queryUnanswered', false],
    ['credentialsRefused', false],
    ['networkUnreachable', false],
  ])('is told by the last answer alone: %s, %s', (code, expected) => {
    expect(isDisowned(after(code))).toBe(expected)
    expect(canPutAway(after(code), noon)).toBe(expected)
  })

  const fault = (code: ProblemCode) =>
    ({ type: 'fault', at: noon + 16_000, call: 'query', problem: problem(code), attempt: 1 }) as const

  it.each<ProblemCode>(['queryUnanswered', 'rateLimited', 'credentialsRefused', 'secretsLocked', 'serviceTrouble'])(
    'stays one after %s, which says nothing about the ids',
    (code) => {
      const { session } = next(after('idsMismatch'), fault(code))
      expect(isDisowned(session)).toBe(true)
      expect(session.evidence.misses).toBe(1)
      // A stop that is under way says how it gets on itself.
      expect(next(after('idsMismatch', 'stopping'), fault(code)).session.evidence.problem?.code).toBe(code)
    },
  )

  it.each([
    ['a moment after a proof with the same ids', { lastGoodAt: noon }, false],
    ['when nothing has proven it for long', { lastGoodAt: noon - 60_000 }, true],
    ['after it was in doubt before', { lastGoodAt: noon, problem: problem('idsMismatch') }, true],
  ] as const)('is told by a stop refused %s: %#', (_name, known, expected) => {
    const stopping = aSession({ phase: 'stopping', stopRequestedAt: noon + 1_000, evidence: evidence(known) })
    const { session } = next(stopping, { type: 'stopRefused', at: noon + 3_000, problem: problem('idsMismatch') })
    expect(session).toMatchObject({ phase: 'recording', stopProblem: { code: 'idsMismatch' } })
    expect(isDisowned(session)).toBe(expected)
  })

  it.each([
    ['are not accepted', after('idsMismatch'), 'putAwayDisowned'],
    ['stop nothing', aSession({ stopProblem: problem('idsMismatch') }), 'putAwayDisowned'],
    ['were never in question, but which nothing proves', aSession(), 'putAwayUnproven'],
  ] as const)('is put away as one whose ids %s, and may still record: %#', (_name, session, code) => {
    const { session: away } = next(session, { type: 'letGo', at: noon + 600_000 })
    expect(away).toMatchObject({ phase: 'ended', outcome: 'uploadUnknown', reason: { code } })
    expect(isInDoubt(away)).toBe(true)
    expect(canStop(away)).toBe(true)
  })

  it('is none without trouble, nor before it has an id', () => {
    expect(isDisowned(aSession())).toBe(false)
    expect(isDisowned({ ...after('idsMismatch', 'starting'), sid: null })).toBe(false)
  })
})
