import { describe, expect, it } from 'vitest'
import { couldNotAsk, isAboutTyped, saveHint } from '../../../renderer/features/settings/couldNotAsk.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { problemWords } from '../../../renderer/ui/problemText.ts'
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

describe('a refusal', () => {
  const refused = problem('credentialsNotAccepted', { params: { detail: '401' } })
  it.each([
    ['account-1-label', false],
    ['account-1-keep', false],
    ['account-1-certificate', true],
    ['account-1-appId', true],
    ['account-1-address', true],
  ])('of the credentials says nothing any more once %s is typed: %s', (id, expected) => {
    expect(isAboutTyped(refused, id)).toBe(expected)
  })

  it('that names the name does not outlive it', () => {
    expect(isAboutTyped({ ...refused, field: 'label' }, 'account-1-label')).toBe(true)
  })
})

describe('what was not saved', () => {
  const words = createWords()
  it.each([
    problem('credentialsNotAccepted'),
    problem('appIdNotAccepted'),
    problem('accountUnpaid'),
    problem('routeUnknown'),
    problem('networkUnreachable', { retryable: true }),
    problem('serviceTrouble', { retryable: true }),
  ])('is said once, whatever the service says: $code', (refused) => {
    const hint = saveHint(refused)
    const said = [problemWords(words, refused).meaning, hint === null ? '' : words.t(`settings:accounts.${hint}`)]
    expect(said.join(' ').match(/Nothing was saved/g)).toHaveLength(1)
  })
})
