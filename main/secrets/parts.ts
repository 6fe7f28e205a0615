import type { Clock } from '../clock.ts'
import type { Hand } from './hand.ts'
import type { Keychain } from './keychain.ts'
import type { KeychainReport } from './port.ts'
import type { Reporting } from './reporting.ts'
import type { SecretIndex } from './secretIndex.ts'

/** What the parts of the secret store share. */
export interface Parts {
  readonly clock: Clock
  readonly keychain: Keychain
  /** What the journal knows. */
  readonly index: SecretIndex
  /** What is in memory. */
  readonly hand: Hand
  readonly reporting: Reporting
  /** Whoever uses the keychain does so in a turn of its own. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>
}

/** The parts, and what keeps the keychain in step with them. */
export interface UsableParts extends Parts {
  /** Asks the keychain and makes everything agree with what it says; to be called in a turn. */
  readonly reconcile: () => Promise<KeychainReport>
  /** Deletes items that are owed, in a turn of its own, if the keychain is known to be open. Never fails. */
  readonly sweep: (names: readonly string[]) => Promise<void>
}
