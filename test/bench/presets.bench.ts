import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../main/clock.ts'
import { openJournal } from '../../main/journal/open.ts'
import { createPresets } from '../../main/presets/presets.ts'
import { createHub } from '../../main/state/hub.ts'
import { emptySnapshot } from '../../main/state/initialSnapshot.ts'
import { presetSettings } from '../builders/account.ts'
import { createMemorySecretStore } from '../fakes/secrets.ts'
import { startKeyringSession } from '../integration/secrets/keyringSession.ts'
import type { KeychainCalls } from './keychainCalls.ts'
import { type Metric, againstTarget, percentile } from './metric.ts'

const PRESETS = 1000
const ROUNDS = 300
/** The time in which an answer feels immediate, ms. */
const AT_ONCE = 50

/** Times of saving one of a thousand presets, on disk, ms. */
async function saves(): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-presets-'))
  const journal = openJournal({ folder: join(folder, 'journal'), clock: systemClock, onNotice: () => undefined })
  try {
    const secrets = createMemorySecretStore({ clock: systemClock })
    const hub = createHub(emptySnapshot({ version: '0', platform: 'bench', host: 'stand-in' }))
    const presets = createPresets({ clock: systemClock, journal, hub, secrets, newId: () => crypto.randomUUID() })
    for (let n = 0; n < PRESETS; n += 1) {
      const settings = presetSettings({ name: `Show ${n}`, channel: `channel-${n}` })
      await presets.create({ settings, token: null, decryptionSecret: null, keep: 'session' })
    }
    const [first] = Object.values(hub.snapshot().presets)
    if (first === undefined) throw new Error('No preset was made.')
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now()
      await presets.change({ id: first.id, settings: { ...first.settings, notes: `round ${round}` } })
      times.push(performance.now() - start)
    }
    return times
  } finally {
    journal.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How often a desk asks a real keychain: in a process of its own, since libsecret keeps the bus that it first met. */
async function keychainCalls(): Promise<KeychainCalls> {
  const session = await startKeyringSession()
  try {
    await session.startUnlocked()
    const env = { ...session.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
    const child = fork(join(import.meta.dirname, 'keychainCalls.ts'), { env })
    const ended = once(child, 'exit')
    const told = await Promise.race([
      once(child, 'message').then(([calls]) => calls as KeychainCalls),
      ended.then(([code]) => Promise.reject(new Error(`It ended with ${String(code)} and said nothing.`))),
    ])
    await ended
    return told
  } finally {
    await session.end()
  }
}

/** A thousand presets: saving one; and what a start costs the keychain of the system. */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const times = await saves()
  const { unlock, starts, prepared } = await keychainCalls()
  if (unlock === 0 || prepared === 0) throw new Error('The secrets were not read from the keychain.')
  return {
    'presets.save.p95': againstTarget(percentile(times, 0.95), 'ms', AT_ONCE),
    'presets.keychainCallsPerStart': againstTarget(starts / prepared, 'calls', 0),
  }
}
