import { describe, expect, it } from 'vitest'
import type { Account } from '../../../shared/recording/account.ts'
import { homeFor } from '../../../shared/recording/homeFor.ts'
import { problem } from '../../../shared/problem.ts'
import { accountId, anAccount } from '../../builders/account.ts'

const passed = (at: number): Partial<Account> => ({ check: { state: 'passed', at } })
const refused: Partial<Account> = { check: { state: 'refused', at: 9, problem: problem('credentialsRefused') } }
const unchecked: Partial<Account> = { check: { state: 'unchecked' } }
const custom: Partial<Account> = { host: { kind: 'custom', url: 'https://recorder.example:8443' } }
const inside: Partial<Account> = { host: { kind: 'rehearsal' } }

const session = { appId: 'app-id-of-the-town-hall', rehearsal: false }
/** Accounts with ids from 1. */
const among = (...each: Partial<Account>[]): Account[] =>
  each.map((one, at) => anAccount({ id: accountId(at + 1), ...one }))

describe('the account that a recording without one joins', () => {
  it.each<[string, Partial<Account>[], number | null]>([
    ['none where there is none', [], null],
    ['the one of its App ID', [{ appId: 'another' }, {}], 2],
    ['none of another App ID', [{ appId: 'another' }], null],
    ['none that differs in capitals alone', [{ appId: 'App-id-of-the-town-hall' }], null],
    ['none of the rehearsal, for a real one', [inside], null],
    ['none that the service refuses', [refused], null],
    ['none without a certificate', [{ certificate: { state: 'none' } }], null],
    ['none whose certificate the keychain lost', [{ certificate: { state: 'lost', at: 1 } }], null],
    ['one whose certificate waits for the keychain', [{ certificate: { state: 'locked', at: 1 } }], 1],
    ['one that nobody checked yet', [unchecked], 1],
    ['of several the one that was accepted last', [passed(5), passed(7), passed(6)], 2],
    ['an accepted one before a newer one that nobody checked', [{ ...unchecked, createdAt: 99 }, passed(1)], 2],
    [
      'of several unchecked the newest',
      [
        { ...unchecked, createdAt: 1 },
        { ...unchecked, createdAt: 2 },
      ],
      2,
    ],
    ['of equal ones always the same', [passed(5), passed(5)], 1],
    ['a good one beside a refused one', [refused, passed(1)], 2],
  ])('is %s', (_what, accounts, nth) => {
    const all = among(...accounts)
    const expected = nth === null ? null : accountId(nth)
    expect(homeFor(session, all, null)?.id ?? null).toBe(expected)
    expect(homeFor(session, all.toReversed(), null)?.id ?? null).toBe(expected)
  })

  it('is the rehearsal’s own for a rehearsal, whatever host answered', () => {
    const rehearsal = { ...session, rehearsal: true }
    expect(homeFor(rehearsal, among({}, inside), '127.0.0.1:4711')?.id).toBe(accountId(2))
    expect(homeFor(rehearsal, among({}), null)).toBeNull()
  })

  it.each([
    ['api.agora.io', 1],
    ['api.sd-rtn.com', 1],
    ['recorder.example:8443', 2],
    ['elsewhere.example', null],
  ])('is one of the service that answered at %s', (host, nth) => {
    const found = homeFor(session, among(passed(1), { ...custom, ...passed(9) }), host)
    expect(found?.id ?? null).toBe(nth === null ? null : accountId(nth))
  })
})
