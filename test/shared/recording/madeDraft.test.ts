import { describe, expect, it } from 'vitest'
import { isMadeAccount, isMadePreset, isMadeStorage } from '../../../shared/recording/madeDraft.ts'
import { defaultPresetSettings } from '../../../shared/recording/preset.ts'
import { aStorageProfile, anAccount, presetSettings } from '../../builders/account.ts'

const body = (typed: object) => JSON.stringify({ typed, base: {} })
const address = 'https://gateway.example'
const other = 'https://other.example'

describe('the draft of a new record', () => {
  const account = anAccount({ label: 'Town hall', host: { kind: 'custom', url: address } })
  const { appId, customerId } = account
  const all = { label: ' Town hall ', appId, customerId, host: 'custom', address: `${address} ` }

  it.each([
    ['all that the account was made with', all, true],
    ['a part of it', { label: 'Town hall', appId }, false],
    ['a name that was typed since', { ...all, label: 'Town hall B' }, false],
    ['another address', { ...all, address: other }, false],
  ])('holds %s', (_what, typed, expected) => {
    expect(isMadeAccount(body(typed), null, account)).toBe(expected)
  })

  it('is compared in the form’s own words', () => {
    const profile = aStorageProfile({ label: 'Masters', vendor: 2, region: 3, bucket: 'masters' })
    const typed = { label: 'Masters', vendor: '2', region: '3', bucket: 'masters ' }
    expect(isMadeStorage(body(typed), null, profile)).toBe(true)
    expect(isMadeStorage(body({ ...typed, region: '4' }), null, profile)).toBe(false)
  })

  it('may hold what was typed into a field that its form does not use', () => {
    const plain = anAccount({ host: { kind: 'agora' } })
    const fields = { label: plain.label, appId: plain.appId, customerId: plain.customerId }
    expect(isMadeAccount(body({ ...fields, address }), null, plain)).toBe(true)
    expect(isMadeAccount(body({ ...fields, address, host: 'custom' }), null, plain)).toBe(false)
    const profile = aStorageProfile({ vendor: 1, region: 4, endpoint: null })
    const place = { label: profile.label, region: '4', bucket: profile.bucket, endpoint: address }
    expect(isMadeStorage(body(place), null, profile)).toBe(true)
    expect(isMadeStorage(body({ ...place, vendor: '11' }), null, profile)).toBe(false)
  })

  it('of a preset is compared as it is stored', () => {
    const settings = presetSettings({ name: 'Gallery' })
    const { accountId, storageProfileId, channel, recorderUid, canvas } = settings
    const typed = {
      name: ' Gallery ',
      accountId,
      storageProfileId,
      channel,
      recorderUid,
      canvas: { width: canvas.width },
    }
    expect(isMadePreset(body(typed), defaultPresetSettings, settings)).toBe(true)
    expect(isMadePreset(body({ ...typed, channel: 'another' }), defaultPresetSettings, settings)).toBe(false)
  })

  it.each(['', 'null', '{"typed":{"certificate":"x"},"base":{}}'])('that cannot be read stays: %j', (text) => {
    expect([
      isMadeAccount(text, null, account),
      isMadeStorage(text, null, aStorageProfile()),
      isMadePreset(text, defaultPresetSettings, presetSettings()),
    ]).toEqual([false, false, false])
  })
})

/** A draft holds what differs from the record as it was: what is not in it stands there as well. */
describe('the draft of a record that was changed', () => {
  const own = anAccount({ label: 'A', host: { kind: 'custom', url: address } })
  const moved = { ...own, host: { kind: 'agora' } } as const

  it('stands for the address that was there, unless another one was typed', () => {
    expect(isMadeAccount(body({ host: 'agora' }), own, moved)).toBe(true)
    expect(isMadeAccount(body({ host: 'agora', address: other }), own, moved)).toBe(true)
    expect(isMadeAccount(body({ address: other }), own, moved)).toBe(false)
    const store = aStorageProfile({ vendor: 11, endpoint: address })
    const elsewhere = { ...store, vendor: 1, endpoint: null }
    expect(isMadeStorage(body({ vendor: '1' }), store, elsewhere)).toBe(true)
    expect(isMadeStorage(body({ endpoint: other }), store, elsewhere)).toBe(false)
  })

  it('stands for what was typed back since', () => {
    const saved = { ...own, label: 'B', customerId: 'other' }
    expect(isMadeAccount(body({ label: 'B', customerId: 'other' }), own, saved)).toBe(true)
    expect(isMadeAccount(body({ customerId: 'other' }), own, saved)).toBe(false)
    const before = presetSettings({ name: 'A', channel: 'one' })
    const after = { ...before, name: 'B', channel: 'two' }
    expect(isMadePreset(body({ name: 'B', channel: 'two' }), before, after)).toBe(true)
    expect(isMadePreset(body({ channel: 'two' }), before, after)).toBe(false)
  })
})
