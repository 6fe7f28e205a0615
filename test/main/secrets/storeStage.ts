import { beforeEach } from 'vitest'
import type { KeychainBinding } from '../../../main/secrets/binding.ts'
import type { SecretRef, SecretStore } from '../../../main/secrets/port.ts'
import { createMemoryJournal, type MemoryJournal } from '../../fakes/journal.ts'
import { handClock, type HandClock } from '../../integration/journal/desk.ts'
import { type FakeKeychain, fakeKeychain } from './fakeKeychain.ts'
import { storeOf } from './storeOf.ts'

export const certificate: SecretRef = 'account/1/certificate'
export const token: SecretRef = 'preset/1/token'
/** The certificate that most tests store. */
export const value = 'rehearsal-certificate'

/** A desk's secret store with what it stands on. */
export interface StoreStage {
  readonly clock: HandClock
  readonly keychain: FakeKeychain
  /** A test may put another one here: the next launch finds it. */
  journal: MemoryJournal
  store: SecretStore
  /** The desk starts again: same keychain unless another is given, same journal, empty memory. */
  relaunch(binding?: KeychainBinding | null): void
}

/** One for all tests of the file: at the start of each of them its keychain and journal are new and empty. */
export function useStoreStage(): StoreStage {
  const fresh = () => {
    const clock = handClock()
    const keychain = fakeKeychain()
    const journal = createMemoryJournal({ clock })
    return { clock, keychain, journal, store: storeOf(journal, keychain, clock) }
  }
  const stage: StoreStage = {
    ...fresh(),
    relaunch: (binding: KeychainBinding | null = stage.keychain.binding): void => {
      stage.store = storeOf(stage.journal, { binding }, stage.clock)
    },
  }
  beforeEach(() => {
    Object.assign(stage, fresh())
  })
  return stage
}

/** Lets everything that can happen without time passing happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
}
