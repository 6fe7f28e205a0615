import type { Clock } from '../clock.ts'
import type { Repository, SecretIndexEntry } from '../journal/port.ts'
import type { KeychainBinding } from './binding.ts'
import { createSweep } from './eraseItems.ts'
import { createExclusive } from './exclusive.ts'
import { createForgetting } from './forgetting.ts'
import { createHand } from './hand.ts'
import { statusOf } from './held.ts'
import { createKeychain, type Deadlines } from './keychain.ts'
import type { UsableParts } from './parts.ts'
import type { KeychainReport, SecretRef, SecretStore } from './port.ts'
import { createReading } from './reading.ts'
import { createReconcile } from './reconcile.ts'
import { createReporting } from './reporting.ts'
import { createSecretIndex } from './secretIndex.ts'
import { createStoring } from './storing.ts'

/** What {@link createSecretStore} needs. `binding` null: this computer has no keychain. */
export interface SecretStoreDeps {
  readonly binding: KeychainBinding | null
  readonly index: Repository<SecretIndexEntry>
  /** From `serviceName(userDataFolder)`. */
  readonly serviceName: string
  readonly clock: Clock
  readonly deadlines: Deadlines
}

/** Creates the store. Nothing is asked of the keychain before {@link SecretStore.unlock}. */
export function createSecretStore({ binding, index, serviceName, clock, deadlines }: SecretStoreDeps): SecretStore {
  const keychain = createKeychain({ binding, serviceName, clock, deadlines })
  const known = createSecretIndex({ index, now: () => clock.now() })
  const bare = {
    clock,
    keychain,
    index: known,
    hand: createHand(known.atLaunch),
    reporting: createReporting(),
    exclusive: createExclusive(),
  }
  const parts: UsableParts = { ...bare, reconcile: createReconcile(bare), sweep: createSweep(bare) }
  const { hand, reporting, exclusive, reconcile } = parts

  let unlocking: Promise<KeychainReport> | null = null
  const unlock = (): Promise<KeychainReport> => {
    unlocking ??= exclusive(reconcile).finally(() => {
      unlocking = null
    })
    return unlocking
  }
  keychain.onReleased(() => void unlock())

  const storing = createStoring(parts)
  const status = (ref: SecretRef) => statusOf(hand.of(ref), reporting.last().state)
  const inMemory = (): readonly string[] =>
    hand.refs().flatMap((ref) => {
      const { session, value } = hand.of(ref)
      return [value, session?.value ?? null].filter((text) => text !== null)
    })

  return {
    status,
    putWith: storing.putWith,
    put: async (ref, value, place) => {
      await storing.putWith([{ ref, value }], { place }, (notes) => parts.index.write(notes))
      return status(ref)
    },
    ...createReading(parts, unlock),
    ...createForgetting(parts),
    stored: () => hand.stored().map(([ref]) => ref),
    unlock,
    report: () => reporting.last(),
    onChange: (listener) => reporting.onChange(listener),
    valuesForRedaction: () => [...new Set([...inMemory(), ...storing.underway()])],
  }
}
