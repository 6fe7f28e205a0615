import { describe, expect, it } from 'vitest'
import { isMadeAccount, isMadePreset, isMadeStorage } from '../../../shared/recording/madeDraft.ts'
import { aStorageProfile, anAccount, presetSettings } from '../../builders/account.ts'

const body = (typed: object) => JSON.stringify({ typed, base: {} })

describe('the draft of a new record', () => {
  const account = anAccount({ label: 'Town hall', host: { kind: 'custom', url: 'https://gateway.example' } })
  const { appId } = account

  it.each([
    ['all that the account was made with', { label: ' Town hall ', appId, host: 'custom' }, true],
    ['an address as well', { label: 'Town hall', address: 'https://gateway.example' }, true],
    ['a name that was typed since', { label: 'Town hall B', appId }, false],
    ['another address', { label: 'Town hall', address: 'https://other.example' }, false],
  ])('holds %s', (_what, typed, expected) => {
    expect(isMadeAccount(body(typed), account)).toBe(expected)
  })

  it('is compared in the form’s own words', () => {
    const profile = aStorageProfile({ label: 'Masters', vendor: 2, region: 3, bucket: 'masters' })
    expect(isMadeStorage(body({ label: 'Masters', vendor: '2', region: '3', bucket: 'masters ' }), profile)).toBe(true)
    expect(isMadeStorage(body({ label: 'Masters', region: '4' }), profile)).toBe(false)
  })

  it('may hold what was typed into a field that does not apply any more', () => {
    const address = 'https://gateway.example'
    expect(isMadeAccount(body({ appId, address }), { ...account, host: { kind: 'agora' } })).toBe(true)
    expect(isMadeAccount(body({ address, host: 'custom' }), { ...account, host: { kind: 'agora' } })).toBe(false)
    const plain = aStorageProfile({ vendor: 1, endpoint: null })
    expect(isMadeStorage(body({ endpoint: 'https://store.example' }), plain)).toBe(true)
    expect(isMadeStorage(body({ endpoint: 'https://store.example', vendor: '11' }), plain)).toBe(false)
    const own = aStorageProfile({ vendor: 11, endpoint: 'https://other.example' })
    expect(isMadeStorage(body({ endpoint: 'https://store.example' }), own)).toBe(false)
  })

  it('of a preset is compared as it is stored', () => {
    const settings = presetSettings({ name: 'Gallery' })
    const typed = { name: ' Gallery ', canvas: { width: settings.canvas.width } }
    expect(isMadePreset(body(typed), settings)).toBe(true)
    expect(isMadePreset(body({ ...typed, channel: 'another' }), settings)).toBe(false)
  })

  it.each(['', 'null', '{"typed":{"certificate":"x"},"base":{}}'])('that cannot be read stays: %j', (text) => {
    expect([isMadeAccount(text, account), isMadePreset(text, presetSettings())]).toEqual([false, false])
  })
})
