import type { LayoutLibrary } from '../layout/savedLayout.ts'
import type { Account, StorageProfile } from './account.ts'
import type { PresetFacts } from './lintPreset.ts'
import type { AbsentSecret } from './lintStored.ts'
import type { SecretStatus } from '../secretStatus.ts'
import type { TokenReading } from './token/tokenFacts.ts'

/** The secrets of a preset as the linter sees them: whether they are there, and what the x-ray saw of the token. */
export interface SecretsAtHand {
  readonly token: boolean
  readonly tokenReading: TokenReading | null
  readonly decryptionSecret: boolean
  /** Stored once, and no longer in the keychain. */
  readonly lost: readonly ('token' | 'decryptionSecret')[]
}

/** Everything around the settings. `account` and `storage` null: not chosen, or gone. Times in ms since 1970. */
export interface PresetSurroundings {
  readonly secrets: SecretsAtHand
  readonly account: Account | null
  readonly storage: StorageProfile | null
  readonly layouts: LayoutLibrary
  /** By the service's clock, where the difference is known. */
  readonly now: number
  readonly plannedEnd: number | null
}

function absent(which: AbsentSecret['which'], statuses: readonly SecretStatus[]): readonly AbsentSecret[] {
  const how = (['none', 'lost'] as const).find((state) => statuses.some((status) => status.state === state))
  return how === undefined ? [] : [{ which, how }]
}

/** Gathers what the linter must know besides the settings. One place for the form, the lists and the start command. */
export function presetFacts({ secrets, account, storage, layouts, now, plannedEnd }: PresetSurroundings): PresetFacts {
  // The rehearsal service asks for no token, and looks at none.
  const rehearsal = account?.host.kind === 'rehearsal'
  return {
    hasToken: secrets.token || rehearsal,
    token: rehearsal ? null : secrets.tokenReading,
    appId: account?.appId ?? null,
    hasDecryptionSecret: secrets.decryptionSecret,
    absent: [
      ...absent('certificate', account === null ? [] : [account.certificate]),
      ...secrets.lost.map((which) => ({ which, how: 'lost' }) as const),
      ...absent('storageKeys', storage === null ? [] : [storage.accessKey, storage.secretKey]),
    ],
    storage,
    host: account?.host ?? null,
    layouts,
    now,
    plannedEnd,
  }
}
