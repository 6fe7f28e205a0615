import type { Problem } from '../../shared/problem.ts'
import type { KeychainState, SecretPlace, SecretStatus } from '../../shared/secretStatus.ts'
import type { Staged } from '../journal/port.ts'

/** Which secret: also its item name in the keychain. */
export type SecretRef =
  | `account/${string}/certificate`
  | `preset/${string}/token`
  /** For one show alone: only ever in memory. */
  | `session/${string}/token`
  | `preset/${string}/decryptionSecret`
  | `storage/${string}/accessKey`
  | `storage/${string}/secretKey`

/** The only way to a secret. Values are cached in memory after the first read, so that stop never waits for a prompt. */
export interface SecretStore {
  /** Never touches the keychain: answers from index and cache. */
  status(ref: SecretRef): SecretStatus
  /**
   * Stores and reads back. `session` keeps it in memory until the process ends.
   * @throws ProblemError secretTooLong, secretHasNul, secretEmpty, secretsLocked, secretsAbsent, secretsTimeout, secretsRestarted,
   * secretsUnavailable, journalUnavailable
   */
  put(ref: SecretRef, value: string, place: SecretPlace): Promise<SecretStatus>
  /**
   * The value, or null when none was ever given.
   * @throws ProblemError secretsLocked, secretsAbsent, secretsTimeout, secretsRestarted, secretsUnavailable, secretsLost
   */
  get(ref: SecretRef): Promise<string | null>
  /** Forgets it everywhere. Never fails: what could not be deleted now is deleted at the next unlock. */
  forget(ref: SecretRef): Promise<void>
  /**
   * Forgets secrets together with their record. `save` changes the record and gives the notes along, so that one durable write
   * holds both: whatever happens, the secrets are forgotten and the record has changed, or both are as before.
   * @throws what `save` throws
   */
  forgetWith(refs: readonly SecretRef[], save: (notes: readonly Staged[]) => void): Promise<void>
  /** Every item that the keychain should hold. */
  stored(): readonly SecretRef[]
  /**
   * Forgets every secret there is, in memory at once, and in the keychain with the sentinel, each proven to be gone. Never
   * fails: what could not be deleted now is deleted at the next unlock.
   */
  forgetEverything(): Promise<Forgotten>
  /** Asks the keychain (sentinel item), fills the cache from the index, and reports. Never throws. */
  unlock(): Promise<KeychainReport>
  /** The last report. */
  report(): KeychainReport
  /** Called when the report or any status may have changed. */
  onChange(listener: () => void): () => void
  /** Every value in the cache, for redaction of logs alone. */
  valuesForRedaction(): readonly string[]
}

/** `left`: items that are still in the keychain, or may be. */
export interface Forgotten {
  readonly forgotten: number
  readonly left: number
}

export interface KeychainReport {
  readonly state: KeychainState
  readonly problem: Problem | null
}
