import { expect, it } from 'vitest'
import { forgetOwnerless } from '../../../main/secrets/forgetOwnerless.ts'
import { ownerlessSecrets } from '../../../main/secrets/ownerless.ts'
import type { SecretRef } from '../../../main/secrets/port.ts'
import type { AsideRecord, Journal } from '../../../main/journal/port.ts'
import { anAccount } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'

const owned: SecretRef = `account/${anAccount().id}/certificate`
const aside: SecretRef = 'account/9/certificate'
const missing: SecretRef = 'preset/10/token'

/** A desk with a secret of each sort, and what lies aside in its journal; null: that cannot be read. */
function desk(lyingAside: ReadonlyMap<string, AsideRecord> | null) {
  const stored = new Set([owned, aside, missing])
  const memory = createMemoryJournal({ clock: createFakeClock(noon) })
  memory.accounts.put(anAccount())
  const journal: Journal = { ...memory, setAside: () => lyingAside }
  const secrets = {
    stored: () => [...stored],
    status: () => ({ state: 'stored', at: noon, place: 'keychain' }) as const,
    forget: (ref: SecretRef) => Promise.resolve(void stored.delete(ref)),
  }
  return { journal, secrets }
}
const why = (deps: ReturnType<typeof desk>) => ownerlessSecrets(deps).map((one) => [one.key, one.why])

it('tells what is kept from what goes, and the next launch does as was told', async () => {
  const found = desk(new Map([['9', { name: 'Northlight' }]]))
  expect(why(found)).toEqual([
    [aside, 'aside'],
    [missing, 'missing'],
  ])
  await forgetOwnerless(found)
  expect(found.secrets.stored()).toEqual([owned, aside])
})

it('calls nothing missing while nobody can tell what lies aside, and deletes none', async () => {
  const found = desk(null)
  expect(why(found)).toEqual([
    [aside, 'unknown'],
    [missing, 'unknown'],
  ])
  await forgetOwnerless(found)
  expect(found.secrets.stored()).toEqual([owned, aside, missing])
})
