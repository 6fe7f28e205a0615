import { describe, expect, it } from 'vitest'
import { AccountForm, hostOf, needsCertificate } from '../../../renderer/features/settings/accountSchema.ts'
import { couldNotAsk } from '../../../renderer/features/settings/couldNotAsk.ts'
import {
  StorageForm,
  placeName,
  regionGroups,
  vendorGroups,
} from '../../../renderer/features/settings/storageSchema.ts'
import { storedDay } from '../../../renderer/ui/form/storedDay.ts'
import { problem } from '../../../shared/problem.ts'
import { accountForm, storageForm } from '../../../shared/recording/recordForms.ts'
import { anAccount, aStorageProfile } from '../../builders/account.ts'

const messages = (result: { readonly error?: { readonly issues: readonly { readonly message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message)

describe('an account form', () => {
  it.each([
    ['http://gateway.example', 'addressInvalid'],
    ['https://me:word@gateway.example', 'addressUser'],
    ['https://gateway.example/path?x=1', 'addressBehind'],
    ['https://gateway.example/#part', 'addressBehind'],
  ])('says what is wrong with %s', (address, expected) => {
    const filled = { label: 'A', appId: 'a', customerId: 'c', host: 'custom', address }
    expect(messages(AccountForm.safeParse(filled))).toEqual([expected])
  })

  it('names every gap at once', () => {
    expect(messages(AccountForm.safeParse({ ...accountForm(null), host: 'custom' }))).toEqual([
      'labelMissing',
      'appIdMissing',
      'customerIdMissing',
      'addressMissing',
    ])
  })

  it('asks for the certificate again when id or address change, not for a new name', () => {
    const account = anAccount()
    const form = accountForm(account)
    expect(needsCertificate(null, form)).toBe(true)
    expect(needsCertificate(account, { ...form, label: 'New name' })).toBe(false)
    expect(needsCertificate(account, { ...form, appId: 'other' })).toBe(true)
    expect(needsCertificate(account, { ...form, host: 'custom', address: 'https://a.example' })).toBe(true)
  })

  it('ignores an address that is not in use', () => {
    expect(hostOf({ ...accountForm(null), address: 'https://left.example' })).toEqual({ kind: 'agora' })
  })
})

describe('a failed check', () => {
  it('may be skipped when nobody answered', () => {
    expect(couldNotAsk(problem('networkUnreachable', { retryable: true }))).toBe(true)
    const http = { call: 'acquire', http: 504, code: null, reason: null } as const
    expect(couldNotAsk(problem('serviceTrouble', { retryable: true, service: http }))).toBe(true)
  })

  it('may not be skipped when the service refused or the keychain stood in the way', () => {
    const http = { call: 'acquire', http: 401, code: null, reason: null } as const
    expect(couldNotAsk(problem('credentialsRefused', { service: http }))).toBe(false)
    expect(couldNotAsk(problem('secretsLocked', { retryable: true }))).toBe(false)
  })
})

describe('a storage form', () => {
  const names = { specified: 'specified', newer: 'newer', older: 'older' }

  it('offers the specification’s vendors first, then those of newer services', () => {
    const [specified, newer] = vendorGroups(names)
    expect(specified?.options.map(({ label }) => label)).toEqual(['Qiniu Cloud', 'Amazon S3', 'Alibaba Cloud'])
    expect(newer?.options.map(({ value }) => value)).toContain('11')
  })

  it('sorts regions into those every service knows, newer ones and those no longer listed', () => {
    const [specified, newer, older] = regionGroups(1, names)
    expect(specified?.options).toHaveLength(17)
    expect(newer?.options.map(({ note }) => note)).toContain('EU_NORTH_1')
    expect(older?.options.map(({ note }) => note)).toEqual(['US_GOV_WEST_1'])
  })

  it('needs a region that the vendor has', () => {
    const form = { ...storageForm(aStorageProfile()), label: 'Masters' }
    expect(StorageForm.safeParse(form).success).toBe(true)
    expect(messages(StorageForm.safeParse({ ...form, region: '' }))).toEqual(['regionMissing'])
    expect(messages(StorageForm.safeParse({ ...form, vendor: '1', region: '23' }))).toEqual(['regionMissing'])
  })

  it('needs the address of a store that has none of its own, and of no other', () => {
    const compatible = { ...storageForm(aStorageProfile()), vendor: '11', region: '0' }
    const at = (endpoint: string) => messages(StorageForm.safeParse({ ...compatible, endpoint }))
    expect(at('')).toEqual(['storeAddressMissing'])
    expect(at('https://store.example/masters')).toEqual(['storeAddressInvalid'])
    expect(StorageForm.safeParse({ ...compatible, endpoint: 'https://store.example' }).success).toBe(true)
    expect(StorageForm.safeParse({ ...compatible, vendor: '1', endpoint: '' }).success).toBe(true)
  })

  it('says where a profile is', () => {
    expect(placeName(1, 7)).toBe('Amazon S3, Europe (Frankfurt)')
    expect(placeName(2, 18)).toBe('Alibaba Cloud, EU_East_1')
  })
})

it('a stored secret shows the day, and the year when it is not this one', () => {
  const now = Date.UTC(2026, 10, 23, 12)
  expect(storedDay(Date.UTC(2026, 4, 3, 12), now)).toBe('3 May')
  expect(storedDay(Date.UTC(2025, 4, 3, 12), now)).toBe('3 May 2025')
  expect(storedDay(0, now)).toBe('some earlier day')
})
