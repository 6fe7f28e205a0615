import { createInterface } from 'node:readline'
import { systemClock } from '../../../main/clock.ts'
import { openJournal } from '../../../main/journal/open.ts'
import { forgetOwnerless } from '../../../main/secrets/forgetOwnerless.ts'
import { defaultDeadlines } from '../../../main/secrets/keychain.ts'
import { loadKeytar } from '../../../main/secrets/keytarBinding.ts'
import type { NewSecret, SecretRef } from '../../../main/secrets/port.ts'
import { ownerlessSecrets } from '../../../main/secrets/ownerless.ts'
import { createSecretStore } from '../../../main/secrets/secretStore.ts'
import { serviceName } from '../../../main/secrets/serviceName.ts'
import type { SecretPlace } from '../../../shared/secretStatus.ts'

/** One desk in a process of its own, because libsecret keeps the bus it first met. Commands as JSON lines in, answers out. */
export type DeskCommand =
  | readonly ['put', SecretRef, string, SecretPlace]
  | readonly ['putBoth', readonly NewSecret[]]
  | readonly ['get' | 'forget' | 'status', SecretRef]
  | readonly ['unlock' | 'report' | 'ownerless' | 'forgetOwnerless' | 'forgetEverything']

const folder = process.argv[2] ?? ''
const journal = openJournal({ folder, clock: systemClock, onNotice: () => undefined })
const store = createSecretStore({
  binding: await loadKeytar(),
  index: journal.secretIndex,
  serviceName: serviceName(folder),
  clock: systemClock,
  deadlines: defaultDeadlines,
})

const carryOut = async (command: DeskCommand): Promise<unknown> => {
  switch (command[0]) {
    case 'put':
      return store.put(command[1], command[2], command[3])
    case 'putBoth':
      return store.putWith(command[1], { place: 'keychain' }, (notes) => journal.secretIndex.putAll([], notes))
    case 'get':
      return store.get(command[1])
    case 'forget':
      return store.forget(command[1])
    case 'status':
      return store.status(command[1])
    case 'unlock':
      return store.unlock()
    case 'forgetEverything':
      return store.forgetEverything()
    case 'ownerless':
      return ownerlessSecrets({ secrets: store, journal })
    case 'forgetOwnerless':
      return forgetOwnerless({ secrets: store, journal })
    case 'report':
      return store.report()
  }
}

for await (const line of createInterface(process.stdin)) {
  const answer = await carryOut(JSON.parse(line) as DeskCommand).then(
    (value) => ({ value: value ?? null }),
    (error: unknown) => ({ refused: error instanceof Error ? error.message : 'unknown' }),
  )
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
journal.close()
