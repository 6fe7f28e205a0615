import { describe, expect, it } from 'vitest'
import { couldNotAsk } from '../../../renderer/features/settings/couldNotAsk.ts'
import { isKeychainProblem } from '../../../shared/keychainProblems.ts'
import { problem } from '../../../shared/problem.ts'

describe('a certificate that could not be kept', () => {
  it.each([
    problem('secretsLocked', { retryable: true }),
    problem('secretsAbsent', { retryable: true }),
    problem('secretsRestarted'),
    problem('secretsTimeout', { retryable: true, params: { seconds: 4 } }),
    problem('secretsUnavailable', { retryable: true, params: { detail: 'stand-in' } }),
  ])('can be kept for the session where the keychain failed: $code', (failed) => {
    expect([isKeychainProblem(failed), couldNotAsk(failed)]).toEqual([true, false])
  })

  it('is another matter where the service was not reached', () => {
    const silent = problem('networkUnreachable', { retryable: true, params: { host: 'api.agora.io' } })
    expect([isKeychainProblem(silent), couldNotAsk(silent)]).toEqual([false, true])
  })
})
