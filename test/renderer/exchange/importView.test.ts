import { describe, expect, it } from 'vitest'
import { importOutcomes } from '../../../renderer/features/exchange/importView.ts'
import { everythingOf, exchangeFile } from '../../../shared/recording/exchange/writeExchange.ts'
import type { ImportChoice } from '../../../shared/recording/exchange/resolveImport.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import type { SecretStatus } from '../../../shared/secretStatus.ts'
import { aPreset, aStorageProfile, accountId, anAccount, presetId, storageProfileId } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'

const byId = <T extends { readonly id: string }>(...items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]))
const stored = { state: 'stored', at: noon, place: 'keychain' } as const
const locked = { state: 'locked', at: noon } as const
const lost = { state: 'lost', at: noon } as const

const town = aPreset({ token: stored })
const empty = { accounts: {}, storageProfiles: {}, layouts: {}, presets: {} }
const theirs = {
  ...empty,
  accounts: byId(anAccount()),
  storageProfiles: byId(aStorageProfile()),
  presets: byId(town),
}
const fileOf = (...presets: readonly Preset[]) => {
  const desk = { ...theirs, presets: byId(...presets) }
  return exchangeFile(
    everythingOf(
      Object.values(desk.presets).map(({ id }) => id),
      desk,
    ),
    desk,
    '0.1.0',
  )
}
const outcomes = (desk: object, choices: readonly ImportChoice[] = [], file = fileOf(town)) =>
  importOutcomes(file, { ...empty, ...desk, now: noon }, choices)
const take = (kind: ImportChoice['kind'], id: string): ImportChoice => ({ kind, id, choice: 'theirs' })
const codes = (found: ReturnType<typeof outcomes>, key: string) =>
  found.get(key)?.findings?.map(({ code, params }) => [code, params['name']].filter(Boolean).join(' of '))

describe('a record that would be written', () => {
  const account = (certificate: SecretStatus) => ({ accounts: byId(anAccount({ label: 'Mine', certificate })) })
  const missing = (certificate: SecretStatus) =>
    outcomes(account(certificate), [take('account', accountId())]).get(`account/${accountId()}`)?.missing

  it('lacks no secret that is in a keychain which is locked or away, but one that it has lost', () => {
    expect(missing(stored)).toEqual([])
    expect(missing(locked)).toEqual([])
    expect(missing({ state: 'unavailable', at: noon })).toEqual([])
    expect(missing(lost)).toEqual(['certificate'])
  })

  it('lacks both keys where one of them is lost: they are only entered together', () => {
    const mine = { storageProfiles: byId(aStorageProfile({ label: 'Mine', secretKey: lost })) }
    const found = outcomes(mine, [take('storageProfile', storageProfileId())])
    expect(found.get(`storageProfile/${storageProfileId()}`)?.missing).toEqual(['accessKey', 'secretKey'])
  })

  it('lacks what taking theirs forgets', () => {
    const mine = {
      accounts: byId(anAccount({ customerId: 'other' })),
      storageProfiles: byId(aStorageProfile({ vendor: 1, region: 7 })),
    }
    const found = outcomes(mine, [take('account', accountId()), take('storageProfile', storageProfileId())])
    expect(found.get(`account/${accountId()}`)?.missing).toEqual(['certificate'])
    expect(found.get(`storageProfile/${storageProfileId()}`)?.missing).toEqual(['accessKey', 'secretKey'])
    expect(codes(found, `preset/${presetId()}`)).toEqual(['tokenMissing', 'certificateNone', 'storageKeysNone'])
  })
})

describe('a preset of the file', () => {
  it('has nothing to fix where account and store keep their secrets under a new name', () => {
    const mine = {
      accounts: byId(anAccount({ label: 'Mine' })),
      storageProfiles: byId(aStorageProfile({ label: 'Mine', bucket: 'other' })),
      presets: byId(aPreset({ token: stored, settings: { ...town.settings, channel: 'other' } })),
    }
    const choices = [
      take('account', accountId()),
      take('storageProfile', storageProfileId()),
      take('preset', presetId()),
    ]
    expect(codes(outcomes(mine, choices), `preset/${presetId()}`)).toEqual([])
  })

  const second = aPreset({ id: presetId(2), settings: { ...town.settings, name: 'Second' } })

  it('is held against the others of the file', () => {
    const found = outcomes({}, [], fileOf(town, second))
    expect(codes(found, `preset/${presetId()}`)).toContain('uidInOtherPreset of Second')
    expect(codes(found, `preset/${presetId(2)}`)).toContain('uidInOtherPreset of Town hall')
  })

  it('is held against them as they would be after the choices', () => {
    const mine = { ...theirs, presets: byId({ ...town, settings: { ...town.settings, channel: 'other' } }) }
    const clash = 'uidInOtherPreset of Town hall'
    const second2 = (choices: readonly ImportChoice[]) =>
      codes(outcomes(mine, choices, fileOf(town, second)), `preset/${presetId(2)}`)
    expect(second2([])).not.toContain(clash)
    expect(second2([take('preset', presetId())])).toContain(clash)
    expect(second2([{ kind: 'preset', id: presetId(), choice: 'both' }])).toContain(`${clash} (imported)`)
  })

  it('is not in the way of itself where two are kept', () => {
    const mine = { ...theirs, presets: byId({ ...town, settings: { ...town.settings, recorderUid: '11' } }) }
    const found = outcomes(mine, [{ kind: 'preset', id: presetId(), choice: 'both' }])
    expect(codes(found, `preset/${presetId()}`)).toEqual(['tokenMissing'])
  })
})
