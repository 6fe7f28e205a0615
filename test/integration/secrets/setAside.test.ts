import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SecretRef, SecretStore } from '../../../main/secrets/port.ts'
import { lossKey } from '../../../shared/state/journalLoss.ts'
import { forgetOwnerless } from '../../../main/secrets/forgetOwnerless.ts'
import { storeOf } from '../../main/secrets/storeOf.ts'
import { aPreset, aStorageProfile, anAccount } from '../../builders/account.ts'
import { fakeKeychain } from '../../main/secrets/fakeKeychain.ts'
import { type DeskFolder, deskFolder } from '../journal/desk.ts'
import { startKeyringSession } from './keyringSession.ts'
import { createLaunchpad } from './launchDesk.ts'

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => desk.remove())

const owned: readonly SecretRef[] = [
  `account/${anAccount().id}/certificate`,
  `storage/${aStorageProfile().id}/accessKey`,
  `preset/${aPreset().id}/token`,
]
const ownerless: SecretRef = 'preset/gone/token'

it.each(['accounts', 'storage_profiles', 'presets'])(
  'keeps the secrets of a row of %s that no launch could read, for as long as it lies aside',
  async (table) => {
    const keychain = fakeKeychain()
    /** Launches the desk, which clears away what is ownerless, and says what the keychain holds then. */
    const launch = async (before: (store: SecretStore) => Promise<unknown>, seen = false) => {
      const journal = desk.open()
      const told = journal.problem()
      if (seen && told !== null) journal.acknowledge(lossKey(told) ?? '')
      const store = storeOf(journal, keychain, desk.clock)
      await store.unlock()
      await before(store)
      await forgetOwnerless({ secrets: store, journal })
      const found = { stored: store.stored(), problem: journal.problem()?.code ?? null }
      journal.close()
      return found
    }
    const journal = desk.open()
    journal.accounts.put(anAccount())
    journal.storageProfiles.put(aStorageProfile())
    journal.presets.put(aPreset())
    journal.close()
    const stock = async (store: SecretStore): Promise<void> => {
      for (const ref of [...owned, ownerless]) await store.put(ref, 'value', 'keychain')
    }
    expect(await launch(stock)).toEqual({ stored: owned, problem: null })

    desk.sql(`UPDATE ${table} SET body = json_set(body, '$.fieldOfALaterDesk', 1)`)
    const nothing = () => Promise.resolve()
    expect(await launch(nothing)).toEqual({ stored: owned, problem: 'journalRowsSetAside' })
    // Until somebody has seen that, nothing is forgotten.
    const stray = (store: SecretStore) => store.put(ownerless, 'value', 'keychain')
    expect(await launch(stray)).toEqual({ stored: [...owned, ownerless], problem: 'journalRowsSetAside' })
    for (let n = 0; n < 2; n += 1) expect(await launch(stray, true)).toEqual({ stored: owned, problem: null })
    expect([...keychain.items.keys()].toSorted()).toEqual(
      ['sentinel', ...owned].map((name) => `desk: ${name}`).toSorted(),
    )
  },
)

it('knows of an item by the id of its row where that is damaged, in the real keychain', async () => {
  const keyring = await startKeyringSession()
  const desks = createLaunchpad()
  try {
    await keyring.startUnlocked()
    const journal = desk.open()
    journal.accounts.put(anAccount())
    journal.presets.put(aPreset())
    journal.close()
    const [certificate, , token] = owned
    if (certificate === undefined || token === undefined) throw new Error('Nothing is owned.')
    const first = desks.launch(desk.folder, keyring.env)
    await first.say('put', token, 'token', 'keychain')
    for (const value of ['former', 'canary-certificate']) await first.say('put', certificate, value, 'keychain')
    await first.quit()

    desk.sql(`UPDATE secret_index SET body = 'scratched'`)
    const second = desks.launch(desk.folder, keyring.env)
    expect(await second.say('get', certificate)).toBe('canary-certificate')
    await second.quit()

    desk.sql(`UPDATE secret_index SET body = '{}'`)
    // Nobody asked the keychain: which of the two items is there, this launch does not know.
    const third = desks.launch(desk.folder, keyring.env)
    expect(await third.say('forgetEverything')).toEqual({ forgotten: 2, left: 0 })
    expect(await keyring.countItems()).toBe(0)
    await third.quit()
    expect(desk.sql('SELECT id FROM secret_index')).toEqual([])
  } finally {
    desks.clear()
    await keyring.end()
  }
})

it('shows them as what they are, and forgets them with everything else, in the real keychain', async () => {
  const keyring = await startKeyringSession()
  const desks = createLaunchpad()
  try {
    await keyring.startUnlocked()
    const journal = desk.open()
    journal.accounts.put(anAccount({ label: 'Northlight' }))
    journal.storageProfiles.put(aStorageProfile())
    journal.presets.put(aPreset())
    journal.close()
    const first = desks.launch(desk.folder, keyring.env)
    for (const ref of owned) await first.say('put', ref, 'value', 'keychain')
    expect(await first.say('ownerless')).toEqual([])
    await first.quit()

    desk.sql(`UPDATE accounts SET body = json_set(body, '$.fieldOfALaterDesk', 1)`)
    desk.sql(`UPDATE presets SET body = 'scratched'`)
    const stored = { state: 'stored', place: 'keychain' }
    const [certificate, , token] = owned
    const found = [
      { key: certificate, kind: 'certificate', owner: 'account', name: 'Northlight', why: 'aside', status: stored },
      { key: token, kind: 'token', owner: 'preset', name: null, why: 'aside', status: stored },
    ]
    // Once at the launch that could not read them, and once at a later one, which clears away what nobody owns.
    for (let n = 0; n < 2; n += 1) {
      const again = desks.launch(desk.folder, keyring.env)
      await again.say('unlock')
      await again.say('forgetOwnerless')
      expect(await again.say('ownerless')).toMatchObject(found)
      await again.quit()
    }

    await keyring.lock()
    const locked = desks.launch(desk.folder, keyring.env)
    await locked.say('unlock')
    expect(await locked.say('ownerless')).toMatchObject(found.map((one) => ({ ...one, status: { state: 'locked' } })))
    await keyring.unlock()
    await locked.say('unlock')
    expect(await locked.say('forgetEverything')).toEqual({ forgotten: owned.length, left: 0 })
    expect(await locked.say('ownerless')).toEqual([])
    expect(await keyring.countItems()).toBe(0)
  } finally {
    desks.clear()
    await keyring.end()
  }
})
