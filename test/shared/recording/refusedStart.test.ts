import { describe, expect, it } from 'vitest'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import { neverBegan, wasRefused, whatToChange } from '../../../shared/recording/refusedStart.ts'
import { aNewSession, aSession, noon } from '../../builders/session.ts'

const service = { call: 'start', http: 400, code: 1028, reason: 'rehearsed fault' } as const
const refusedFor = (code: ProblemCode) =>
  aNewSession({ phase: 'ended', outcome: 'failed', reason: problem(code, { service }), endedAt: noon })

const preset = (presetAt: number | null) => ({ presetAt, accountPassedAt: null })
const account = (accountPassedAt: number | null) => ({ presetAt: noon - 1, accountPassedAt })

describe('a start that was refused', () => {
  it('leads to what has to be changed, for the same start is refused again', () => {
    expect(whatToChange(refusedFor('unknownRefusal'), preset(noon - 1))).toBe('preset')
    expect(whatToChange(refusedFor('tokenExpired'), preset(noon - 1))).toBe('preset')
    expect(whatToChange(refusedFor('appIdRefused'), preset(noon - 1))).toBe('account')
  })

  it('may simply be tried again after the service’s own trouble, and once the preset was changed', () => {
    expect(whatToChange(refusedFor('startTrouble'), preset(noon - 1))).toBeNull()
    expect(whatToChange(refusedFor('resourceExpired'), preset(noon - 1))).toBeNull()
    expect(whatToChange(refusedFor('unknownRefusal'), preset(noon + 1))).toBeNull()
    expect(whatToChange(refusedFor('unknownRefusal'), preset(null))).toBeNull()
  })

  it('may be tried again as well once its account was accepted since', () => {
    expect(whatToChange(refusedFor('credentialsRefused'), account(noon - 1))).toBe('account')
    expect(whatToChange(refusedFor('credentialsRefused'), account(noon + 1))).toBeNull()
    expect(whatToChange(refusedFor('unknownRefusal'), account(noon + 1))).toBe('preset')
  })

  it('is one only where the service refused it, and no recording came of it', () => {
    expect(wasRefused(refusedFor('unknownRefusal'))).toBe(true)
    const ended = { phase: 'ended', outcome: 'failed', endedAt: noon } as const
    const interrupted = aNewSession({ ...ended, reason: problem('startInterrupted') })
    expect([wasRefused(interrupted), neverBegan(interrupted)]).toEqual([false, true])
    const began = aSession({ ...ended, reason: problem('unknownRefusal', { service }) })
    expect([wasRefused(began), neverBegan(began), whatToChange(began, preset(noon - 1))]).toEqual([false, false, null])
    const givenUp = aNewSession({ phase: 'ended', outcome: 'uploadUnknown', startSentAt: noon, endedAt: noon })
    expect(neverBegan(givenUp)).toBe(false)
  })
})
