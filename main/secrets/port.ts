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

/** One secret about to be stored. */
export interface NewSecret {
  readonly ref: SecretRef
  readonly value: string
}

/** How secrets are to be kept. */
export interface Keeping {
  readonly place: SecretPlace
  /** Their record comes to mean another account or store: what was kept for the former one is forgotten with it. */
  readonly moved?: boolean
}

/**
 * Changes the record that secrets belong to, and writes the notes along, in one durable write. It finds the secrets as they are
 * to be; when it throws, they are as before. It must not wait for anything.
 */
export type SaveWith<T> = (notes: readonly Staged[]) => T

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
   * Stores secrets together with their record: all of them and the record, or none, in memory, in the keychain and in the
   * journal, also after a crash. `save` is called once everything is in the keychain, and must look again at the record then.
   * What is forgotten meanwhile stays forgotten, and is refused as `secretOvertaken`.
   * @throws ProblemError as put, and secretOvertaken; and what `save` throws
   */
  putWith<T>(secrets: readonly NewSecret[], keeping: Keeping, save: SaveWith<T>): Promise<T>
  /**
   * The value, or null when none was ever given.
   * @throws ProblemError secretsLocked, secretsAbsent, secretsTimeout, secretsRestarted, secretsUnavailable, secretsLost
   */
  get(ref: SecretRef): Promise<string | null>
  /**
   * Several values as they are in one moment, in the order of `refs`, and `join` is called in that moment: the record it reads
   * is the one they belong to. @throws ProblemError as get; and what `join` throws
   */
  getWith<T>(refs: readonly SecretRef[], join: (values: readonly (string | null)[]) => T): Promise<T>
  /** Forgets it everywhere. Never fails: what could not be deleted now is deleted at the next unlock. */
  forget(ref: SecretRef): Promise<void>
  /**
   * Forgets secrets together with their record: whatever happens, the secrets are forgotten and the record has changed, or both
   * are as before. Done in memory and in the journal when it returns; the result waits for the keychain.
   * @throws what `save` throws
   */
  forgetWith<T>(refs: readonly SecretRef[], save: SaveWith<T>): Promise<T>
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

/** `left`: how many secrets are still in the keychain, or may be, those of earlier times among them. */
export interface Forgotten {
  readonly forgotten: number
  readonly left: number
}

export interface KeychainReport {
  readonly state: KeychainState
  readonly problem: Problem | null
}
