import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Journal } from '../../../main/journal/port.ts'
import type { SecretRef } from '../../../main/secrets/port.ts'
import { storeOf } from '../../main/secrets/storeOf.ts'
import { aStorageProfile, storageProfileId } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'
import { fakeKeychain } from '../../main/secrets/fakeKeychain.ts'
import { type DeskFolder, deskFolder } from '../journal/desk.ts'
import type { Death } from './forgettingProcess.ts'

const refs: readonly SecretRef[] = [
  `storage/${storageProfileId()}/accessKey`,
  `storage/${storageProfileId()}/secretKey`,
]
const before = aStorageProfile({ label: 'before' })
const after = aStorageProfile({ label: 'after' })

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => desk.remove())

/** A desk with a profile and both of its keys in the keychain. */
function stocked(): Journal {
  const journal = desk.open()
  journal.storageProfiles.put(before)
  for (const id of refs) journal.secretIndex.put({ id, at: noon })
  return journal
}

const indexed = (): readonly unknown[] => desk.sql('SELECT id FROM secret_index ORDER BY id').map(({ id }) => id)
const owed = refs.map((ref) => `forget/${ref}`)

// Two keys are owed and no longer stored, and the profile changes: five changes.
const deaths: readonly Death[] = [0, 1, 2, 3, 4, 5, 'afterwards']

it.each(deaths)('keeps keys and profile of one mind when the desk dies at change %s', (death) => {
  stocked().close()
  const script = join(import.meta.dirname, 'forgettingProcess.ts')
  const child = spawnSync(process.execPath, [script, desk.folder, String(death), after.label, ...refs], {
    encoding: 'utf8',
    timeout: 25_000,
  })
  expect([child.stdout, child.stderr]).toEqual(['', ''])

  const journal = desk.open()
  expect(journal.problem()).toBeNull()
  expect(journal.storageProfiles.all()).toEqual([death === 'afterwards' ? after : before])
  expect(storeOf(journal, fakeKeychain(), desk.clock).stored()).toEqual(death === 'afterwards' ? [] : refs)
  expect(indexed()).toEqual(death === 'afterwards' ? owed : refs)
})

it('changes nothing, on the disk and in memory, when the last of the changes is refused', async () => {
  const journal = stocked()
  const store = storeOf(journal, fakeKeychain(), desk.clock)
  desk.sql(`CREATE TRIGGER refusing BEFORE INSERT ON storage_profiles BEGIN SELECT RAISE(ABORT, 'no'); END`)
  const forget = () => store.forgetWith(refs, (notes) => journal.storageProfiles.put(after, notes))
  await expect(forget()).rejects.toThrow('journalUnavailable')
  expect(journal.storageProfiles.all()).toEqual([before])
  expect(store.stored()).toEqual(refs)
  expect(journal.secretIndex.all().map(({ id }) => id)).toEqual(refs)
  expect(indexed()).toEqual(refs)

  desk.sql('DROP TRIGGER refusing')
  await forget()
  expect(journal.storageProfiles.all()).toEqual([after])
  expect(store.stored()).toEqual([])
  expect(indexed()).toEqual(owed)
})
