import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCredentials } from '../../main/accounts/credentials.ts'
import { systemClock } from '../../main/clock.ts'
import { openJournal } from '../../main/journal/open.ts'
import { createPresets } from '../../main/presets/presets.ts'
import { createSecretStore } from '../../main/secrets/secretStore.ts'
import { defaultDeadlines } from '../../main/secrets/keychain.ts'
import type { KeychainBinding } from '../../main/secrets/binding.ts'
import { createPreparation } from '../../main/sessions/preparation.ts'
import { createHub } from '../../main/state/hub.ts'
import { emptySnapshot } from '../../main/state/initialSnapshot.ts'
import { everyPreset, findPresets } from '../../shared/recording/findPresets.ts'
import { tagsInUse } from '../../shared/recording/presetTags.ts'
import { aStorageProfile, accountId, anAccount, presetSettings, storageProfileId } from '../builders/account.ts'
import { type Metric, againstTarget, percentile } from './metric.ts'

const PRESETS = 1000
const ROUNDS = 300
const WARM_UP = 20
const STARTS = 5
/** One frame of a 60 Hz screen, and the time in which an answer feels immediate, ms. */
const FRAME = 16.7
const AT_ONCE = 50

const words = ['town', 'hall', 'show', 'late', 'studio', 'evening', 'drill']
const pick = (n: number): string => words[n % words.length] ?? ''

/** A keychain in memory that counts how often it is asked. */
function countingKeychain(): { readonly binding: KeychainBinding; readonly calls: () => number } {
  const items = new Map<string, string>()
  let calls = 0
  const counted = <T>(value: T): Promise<T> => {
    calls += 1
    return Promise.resolve(value)
  }
  return {
    calls: () => calls,
    binding: {
      getPassword: (_service, name) => counted(items.get(name) ?? null),
      setPassword: (_service, name, value) => counted(void items.set(name, value)),
      deletePassword: (_service, name) => counted(items.delete(name)),
    },
  }
}

/** A thousand presets: opening the list, typing into its search, saving one; and what a start costs the keychain. */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-presets-'))
  const journal = openJournal({ folder: join(folder, 'journal'), clock: systemClock, onNotice: () => undefined })
  try {
    const keychain = countingKeychain()
    const secrets = createSecretStore({
      binding: keychain.binding,
      index: journal.secretIndex,
      serviceName: 'bench',
      clock: systemClock,
      deadlines: defaultDeadlines,
    })
    await secrets.unlock()
    journal.accounts.put(anAccount())
    journal.storageProfiles.put(aStorageProfile())
    await secrets.put(`account/${accountId()}/certificate`, 'certificate of the bench', 'keychain')
    await secrets.put(`storage/${storageProfileId()}/accessKey`, 'access key of the bench', 'keychain')
    await secrets.put(`storage/${storageProfileId()}/secretKey`, 'secret key of the bench', 'keychain')
    const hub = createHub(emptySnapshot({ version: '0', platform: 'bench', host: 'stand-in' }))
    const presets = createPresets({ clock: systemClock, journal, hub, secrets, newId: () => crypto.randomUUID() })
    for (let n = 0; n < PRESETS; n += 1) {
      const settings = presetSettings({
        name: `${pick(n)} ${pick(n * 3)} ${n}`,
        channel: `channel-${n}`,
        tags: [pick(n)],
      })
      await presets.create({
        settings,
        token: n < STARTS ? `token ${n}` : null,
        decryptionSecret: null,
        keep: 'keychain',
      })
    }
    const all = () => Object.values(hub.snapshot().presets)
    const timed = (work: (round: number) => unknown): number => {
      const samples = Array.from({ length: ROUNDS + WARM_UP }, (_, round) => {
        const start = performance.now()
        work(round)
        return performance.now() - start
      })
      return percentile(samples.slice(WARM_UP), 0.95)
    }

    const list = timed(() => [findPresets(all(), everyPreset), tagsInUse(all())])
    const search = timed((round) => findPresets(all(), { ...everyPreset, text: `${pick(round)} ${round}` }))
    const [first] = all()
    if (first === undefined) throw new Error('No preset was made.')
    const saves: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now()
      await presets.change({ id: first.id, settings: { ...first.settings, notes: `round ${round}` } })
      saves.push(performance.now() - start)
    }
    const preparation = createPreparation({
      clock: systemClock,
      journal,
      secrets,
      credentials: createCredentials({ journal, secrets, rehearsalUrl: () => null }),
      newId: () => crypto.randomUUID(),
      clockOffset: () => 0,
    })
    const starts = all().slice(0, STARTS)
    const before = keychain.calls()
    for (const { id } of starts) await preparation.complete(preparation.draft(id))
    const asked = keychain.calls() - before

    return {
      'presets.list.p95': againstTarget(list, 'ms', FRAME),
      'presets.search.p95': againstTarget(search, 'ms', FRAME),
      'presets.save.p95': againstTarget(percentile(saves, 0.95), 'ms', AT_ONCE),
      'presets.keychainCallsPerStart': againstTarget(asked / STARTS, 'calls', 0),
    }
  } finally {
    journal.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
