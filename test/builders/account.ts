import { AccountId, PresetId, StorageProfileId } from '../../shared/ids.ts'
import type { Account, StorageProfile } from '../../shared/recording/account.ts'
import type { TokenFacts, TokenReading } from '../../shared/recording/token/tokenFacts.ts'
import type { PresetFacts } from '../../shared/recording/lintPreset.ts'
import { type Preset, type PresetSettings, defaultPresetSettings } from '../../shared/recording/preset.ts'

const at = Date.UTC(2026, 4, 3, 9, 0, 0)

/** The n-th account id. */
export function accountId(n = 1): AccountId {
  return AccountId.parse(`00000000-0000-4000-8001-${String(n).padStart(12, '0')}`)
}

/** The n-th preset id. */
export function presetId(n = 1): PresetId {
  return PresetId.parse(`00000000-0000-4000-8002-${String(n).padStart(12, '0')}`)
}

/** The n-th storage profile id. */
export function storageProfileId(n = 1): StorageProfileId {
  return StorageProfileId.parse(`00000000-0000-4000-8003-${String(n).padStart(12, '0')}`)
}

/** An account whose certificate is in the keychain and was accepted. */
export function anAccount(overrides: Partial<Account> = {}): Account {
  return {
    id: accountId(),
    label: 'Town hall team',
    appId: 'app-id-of-the-town-hall',
    customerId: 'customer-id',
    host: { kind: 'agora' },
    certificate: { state: 'stored', at, place: 'keychain' },
    check: { state: 'passed', at },
    createdAt: at,
    ...overrides,
  }
}

/** A storage profile with both keys in the keychain: Alibaba Cloud, CN_Beijing. */
export function aStorageProfile(overrides: Partial<StorageProfile> = {}): StorageProfile {
  return {
    id: storageProfileId(),
    label: 'Town hall bucket',
    vendor: 2,
    region: 3,
    bucket: 'town-hall',
    endpoint: null,
    accessKey: { state: 'stored', at, place: 'keychain' },
    secretKey: { state: 'stored', at, place: 'keychain' },
    createdAt: at,
    ...overrides,
  }
}

/** Settings that can start a recording: the specification's own example channel and uid. */
export function presetSettings(overrides: Partial<PresetSettings> = {}): PresetSettings {
  return {
    ...defaultPresetSettings,
    name: 'Town hall',
    accountId: accountId(),
    storageProfileId: storageProfileId(),
    channel: 'httpClient463224',
    recorderUid: '527841',
    ...overrides,
  }
}

/** What the x-ray sees of a token of the builders' account, made an hour before its end unless said. Times in ms since 1970. */
export function aTokenReading({
  channel,
  uid,
  endsAt,
  issuedAt = endsAt - 3_600_000,
}: {
  channel: string
  uid: string
  endsAt: number
  issuedAt?: number
}): TokenReading {
  const facts: TokenFacts = {
    version: '007',
    appId: 'app-id-of-the-town-hall',
    issuedAt,
    expiresAt: endsAt,
    grants: [
      {
        channel: { as: 'text', text: channel },
        uid: uid === '0' ? { as: 'any' } : { as: 'text', text: uid },
        privileges: [{ privilege: 'join', until: null }],
      },
    ],
  }
  return { kind: 'token', facts }
}

/** What the linter knows besides the settings: a token nobody read, a bucket at Amazon, an empty library, noon. */
export function lintFacts(overrides: Partial<PresetFacts> = {}): PresetFacts {
  return {
    hasToken: true,
    token: null,
    appId: null,
    hasDecryptionSecret: false,
    absent: [],
    storage: { vendor: 1, region: 7, bucket: 'masters', endpoint: null },
    host: { kind: 'agora' },
    layouts: {},
    now: Date.UTC(2026, 4, 3, 12),
    plannedEnd: null,
    ...overrides,
  }
}

/** A preset that can start a recording, without token and decryption secret. */
export function aPreset(overrides: Partial<Preset> = {}): Preset {
  return {
    id: presetId(),
    settings: presetSettings(),
    token: { state: 'none' },
    tokenReading: null,
    decryptionSecret: { state: 'none' },
    createdAt: at,
    updatedAt: at,
    lastUsedAt: null,
    ...overrides,
  }
}
