import { systemClock } from '../../../main/clock.ts'
import { openJournal } from '../../../main/journal/open.ts'
import type { Staged } from '../../../main/journal/port.ts'
import type { SecretRef } from '../../../main/secrets/port.ts'
import { createSecretStore } from '../../../main/secrets/secretStore.ts'
import { aStorageProfile } from '../../builders/account.ts'

/** When the desk dies: before the change with this number, or as soon as all of it is durable. */
export type Death = number | 'afterwards'

/**
 * A desk that changes a storage profile and forgets its keys with it, and is killed meanwhile. Arguments: folder, when, the new
 * label, the names of the keys.
 */
const [folder = '', death = '', label = '', ...refs] = process.argv.slice(2)
const journal = openJournal({ folder, clock: systemClock, onNotice: () => undefined })
const store = createSecretStore({
  binding: null,
  index: journal.secretIndex,
  serviceName: 'desk',
  clock: systemClock,
  deadlines: { read: 1000, write: 1000 },
})

const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}
const deadly: Staged =
  death === 'afterwards' ? { change: () => undefined, done: die } : { change: die, done: () => undefined }

await store.forgetWith(refs as SecretRef[], (notes) => {
  const staged = [...notes, journal.storageProfiles.putting(aStorageProfile({ label }))]
  const place = death === 'afterwards' ? staged.length : Number(death)
  // Removes nothing: what counts is what is written along.
  journal.drafts.remove('none', [...staged.slice(0, place), deadly, ...staged.slice(place)])
})
process.stdout.write('survived\n')
