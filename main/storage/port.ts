import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from '../state/hub.ts'
import type { MethodInput } from '../../shared/ipc/contract.ts'
import type { StorageProfile } from '../../shared/recording/account.ts'

/** Where recorded files go. Names and inputs as in the contract with the windows. */
export interface StorageProfiles {
  /** Shows what the journal knows, with the present state of each key. Called once at launch. */
  load(): void
  /** @throws ProblemError secrets*, journalUnavailable */
  create(input: MethodInput<'storage.create'>): Promise<StorageProfile>
  /** Profile and keys or neither. @throws ProblemError storageNotFound, storageKeysNeededAgain, secretOvertaken, secrets*, journalUnavailable */
  change(input: MethodInput<'storage.change'>): Promise<StorageProfile>
  /** Both keys or neither. @throws ProblemError storageNotFound, secretOvertaken, secrets*, journalUnavailable */
  replaceKeys(input: MethodInput<'storage.replaceKeys'>): Promise<StorageProfile>
  /**
   * Takes a profile from a file, under this id; keys that are here stay, unless they would go to another vendor or endpoint.
   * @throws ProblemError journalUnavailable
   */
  take(
    id: string,
    record: Omit<StorageProfile, 'id' | 'accessKey' | 'secretKey' | 'createdAt'>,
  ): Promise<StorageProfile>
  /** @throws ProblemError storageNotFound, storageInUse, journalUnavailable */
  remove(input: MethodInput<'storage.remove'>): Promise<void>
}

/** What `createStorageProfiles` is built from. */
export interface StorageProfilesDeps {
  readonly clock: Clock
  readonly journal: Journal
  readonly hub: Hub
  readonly secrets: SecretStore
  /** A fresh UUID. */
  readonly newId: () => string
}
