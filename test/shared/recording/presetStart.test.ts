import { describe, expect, it } from 'vitest'
import { presetStart } from '../../../shared/recording/presetStart.ts'
import { aStorageProfile, accountId, anAccount, storageProfileId } from '../../builders/account.ts'

const rehearsal = anAccount({ id: accountId(1), host: { kind: 'rehearsal' } })
const agora = anAccount({ id: accountId(2), host: { kind: 'agora' } })
const toy = aStorageProfile({ id: storageProfileId(1), vendor: 1, region: 0, bucket: 'rehearsal-bucket' })
const masters = aStorageProfile({ id: storageProfileId(2), vendor: 1, region: 0, bucket: 'northlight-masters' })

describe('what a new preset begins with', () => {
  it.each([
    { accounts: [rehearsal], profiles: [toy], account: 1, storage: 1 },
    { accounts: [rehearsal, agora], profiles: [toy], account: 2, storage: null },
    { accounts: [rehearsal, agora], profiles: [toy, masters], account: 2, storage: 2 },
    { accounts: [rehearsal], profiles: [toy, masters], account: 1, storage: 1 },
    { accounts: [], profiles: [toy], account: null, storage: 1 },
    { accounts: [], profiles: [], account: null, storage: null },
  ])(
    'is the only account and the only bucket that fits it: $account, $storage',
    ({ accounts, profiles, ...expected }) => {
      const { accountId: account, storageProfileId: storage } = presetStart({
        accounts: Object.fromEntries(accounts.map((one) => [one.id, one])),
        storageProfiles: Object.fromEntries(profiles.map((one) => [one.id, one])),
      })
      expect({ account, storage }).toEqual({
        account: expected.account === null ? null : accountId(expected.account),
        storage: expected.storage === null ? null : storageProfileId(expected.storage),
      })
    },
  )
})
