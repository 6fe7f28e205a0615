import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../../main/clock.ts'
import { storeOf } from './storeOf.ts'
import type { SecretStore } from '../../../main/secrets/port.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import type { StorageProfiles } from '../../../main/storage/port.ts'
import { createStorageProfiles } from '../../../main/storage/storageProfiles.ts'
import { storageProfileId } from '../../builders/account.ts'
import { createMemoryJournal, type MemoryJournal } from '../../fakes/journal.ts'
import { handClock, type HandClock } from '../../integration/journal/desk.ts'
import { type HeldKeychain, heldKeychain } from './heldKeychain.ts'

export const id = storageProfileId()
export const accessKey = `storage/${id}/accessKey` as const
export const secretKey = `storage/${id}/secretKey` as const

/** Two stores; keys for one are nothing for the other. */
export type Place = 'one' | 'other'
export const fieldsAt = (place: Place) => ({
  label: 'Bucket',
  vendor: 11,
  region: 0,
  bucket: 'shows',
  endpoint: `https://${place}.example`,
})

/** A pair that says of itself which one it is and where it belongs. */
export const keysOf = (n: number, place: Place) => ({
  accessKey: `access ${n} ${place}`,
  secretKey: `secret ${n} ${place}`,
})

/** What somebody who needs the keys is given, with the place they would go to. */
export interface Seen {
  readonly keys: readonly (string | null)[]
  readonly endpoint: string | null
}

/** One launch of the desk. */
export interface Launch {
  readonly secrets: SecretStore
  readonly storage: StorageProfiles
}

/** A desk with one storage profile, whose keychain and disk a test holds in its hands. */
export interface KeysWorld {
  readonly keychain: HeldKeychain
  readonly journal: MemoryJournal
  readonly clock: HandClock
  now(): Launch
  /** The process is killed and started again: nothing of the former one goes on. */
  relaunch(): Launch
  /** Reads both keys and the profile. */
  see(): Promise<Seen>
  /** Lets everything that can happen without time passing happen. */
  settled(): Promise<void>
}

/** Creates it, without the profile. */
export function keysWorld(): KeysWorld {
  const clock = handClock()
  const journal = createMemoryJournal({ clock })
  const keychain = heldKeychain()
  let timers: (() => void)[] = []
  const ofThisLaunch: Clock = {
    now: () => clock.now(),
    after: (ms, run) => {
      const cancel = clock.after(ms, run)
      timers.push(cancel)
      return cancel
    },
  }
  const launch = (): Launch => {
    timers.forEach((cancel) => cancel())
    timers = []
    const secrets = storeOf(journal, keychain, ofThisLaunch)
    const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
    const storage = createStorageProfiles({ clock, journal, hub, secrets, newId: () => id })
    storage.load()
    return { secrets, storage }
  }
  let running = launch()
  return {
    keychain,
    journal,
    clock,
    now: () => running,
    relaunch: () => (running = launch()),
    see: () =>
      running.secrets.getWith([accessKey, secretKey], (keys) => ({
        keys,
        endpoint: journal.storageProfiles.get(id)?.endpoint ?? null,
      })),
    settled: () => nextTurn(),
  }
}
