import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCredentials } from '../../main/accounts/credentials.ts'
import { systemClock } from '../../main/clock.ts'
import { openJournal } from '../../main/journal/open.ts'
import { createPresets } from '../../main/presets/presets.ts'
import type { KeychainBinding } from '../../main/secrets/binding.ts'
import { defaultDeadlines } from '../../main/secrets/keychain.ts'
import { loadKeytar } from '../../main/secrets/keytarBinding.ts'
import { createSecretStore } from '../../main/secrets/secretStore.ts'
import { serviceName } from '../../main/secrets/serviceName.ts'
import { createPreparation } from '../../main/sessions/preparation.ts'
import { createHub } from '../../main/state/hub.ts'
import { emptySnapshot } from '../../main/state/initialSnapshot.ts'
import { aStorageProfile, accountId, anAccount, presetSettings, storageProfileId } from '../builders/account.ts'

/** What this process tells whoever forked it: calls of the keychain's library. */
export interface KeychainCalls {
  /** While a new launch of the desk unlocked the keychain. */
  readonly unlock: number
  /** While it prepared the starts. */
  readonly starts: number
  readonly prepared: number
}

const STARTS = 5

/** The keychain of this session through the desk's own adapter, and how often that is called. */
async function countedKeychain(): Promise<{ readonly binding: KeychainBinding; readonly calls: () => number }> {
  const keytar = await loadKeytar()
  if (keytar === null) throw new Error('The keychain’s library cannot be loaded.')
  let calls = 0
  const counted = <T>(call: Promise<T>): Promise<T> => {
    calls += 1
    return call
  }
  return {
    calls: () => calls,
    binding: {
      getPassword: (service, name) => counted(keytar.getPassword(service, name)),
      setPassword: (service, name, value) => counted(keytar.setPassword(service, name, value)),
      deletePassword: (service, name) => counted(keytar.deletePassword(service, name)),
    },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'desk-bench-keychain-'))
const journal = openJournal({ folder, clock: systemClock, onNotice: () => undefined })
const { binding, calls } = await countedKeychain()
/** The secrets as a launch finds them: nothing of the one before is in memory. */
const launch = () =>
  createSecretStore({
    binding,
    index: journal.secretIndex,
    serviceName: serviceName(folder),
    clock: systemClock,
    deadlines: defaultDeadlines,
  })
const newId = () => crypto.randomUUID()

try {
  const first = launch()
  await first.unlock()
  journal.accounts.put(anAccount())
  journal.storageProfiles.put(aStorageProfile())
  await first.put(`account/${accountId()}/certificate`, 'certificate of the bench', 'keychain')
  await first.put(`storage/${storageProfileId()}/accessKey`, 'access key of the bench', 'keychain')
  await first.put(`storage/${storageProfileId()}/secretKey`, 'secret key of the bench', 'keychain')
  const hub = createHub(emptySnapshot({ version: '0', platform: 'bench', host: 'stand-in' }))
  const presets = createPresets({ clock: systemClock, journal, hub, secrets: first, newId })
  for (let n = 0; n < STARTS; n += 1) {
    const settings = presetSettings({ name: `Show ${n}`, channel: `channel-${n}` })
    await presets.create({ settings, token: `token ${n}`, decryptionSecret: null, keep: 'keychain' })
  }

  const secrets = launch()
  const before = calls()
  await secrets.unlock()
  const unlocked = calls()
  const preparation = createPreparation({
    clock: systemClock,
    journal,
    secrets,
    credentials: createCredentials({ journal, secrets, rehearsalUrl: () => null }),
    newId,
    clockOffset: () => 0,
  })
  let prepared = 0
  for (const { id } of journal.presets.all()) {
    const { start } = await preparation.complete(preparation.draft(id))
    if (start.token?.startsWith('token ') === true) prepared += 1
  }
  const told: KeychainCalls = { unlock: unlocked - before, starts: calls() - unlocked, prepared }
  process.send?.(told)
  await secrets.forgetEverything()
} finally {
  journal.close()
  rmSync(folder, { recursive: true, force: true })
  process.disconnect()
}
