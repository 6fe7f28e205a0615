import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as realTime } from 'node:timers/promises'
import { createAccounts } from '../../../main/accounts/accounts.ts'
import { createCredentials } from '../../../main/accounts/credentials.ts'
import { createAgoraClient } from '../../../main/agora/client.ts'
import type { AgoraClient, CallContext, CallResult } from '../../../main/agora/port.ts'
import { openJournal } from '../../../main/journal/open.ts'
import type { Journal } from '../../../main/journal/port.ts'
import { createPresets } from '../../../main/presets/presets.ts'
import { type Dialect, defaultBucketAccess } from '../../../main/rehearsal/options.ts'
import { type RehearsalService, createRehearsalService } from '../../../main/rehearsal/service.ts'
import { type VirtualClock, createVirtualClock } from '../../../main/rehearsal/virtualClock.ts'
import type { Sessions } from '../../../main/sessions/port.ts'
import { createSessions } from '../../../main/sessions/sessions.ts'
import { type Hub, createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createStorageProfiles } from '../../../main/storage/storageProfiles.ts'
import type { PresetId } from '../../../shared/ids.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'
import { presetSettings } from '../../builders/account.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'

/** Secrets that must not come out anywhere. */
export const secrets = {
  certificate: 'rehearsal-certificate-of-the-matrix',
  accessKey: 'rehearsal-access-key-of-the-matrix',
  secretKey: 'rehearsal-secret-key-of-the-matrix',
  token: 'rehearsal-token-of-the-matrix',
  decryption: 'rehearsal-decryption-of-the-matrix',
} as const

const customerId = 'matrix-customer'

/** Every spelling in which a secret could be found. */
export const spellings: readonly string[] = [
  ...Object.values(secrets),
  Buffer.from(`${customerId}:${secrets.certificate}`).toString('base64'),
]

/** A clock that stands still until it is sent to its next timer. */
interface JumpingClock extends VirtualClock {
  /** When the next timer is due, ms since 1970. */
  nextDue(): number
}

function createJumpingClock(): JumpingClock {
  const from = { realAt: 0, virtualAt: Date.UTC(2026, 10, 23, 20), speed: 0 }
  const inner = createVirtualClock({ from, real: () => 0, monotonic: () => 0 })
  const dues = new Set<{ readonly at: number }>()
  return {
    ...inner,
    after: (ms, run) => {
      const due = { at: inner.now() + ms }
      dues.add(due)
      const cancel = inner.after(ms, () => {
        dues.delete(due)
        run()
      })
      return () => {
        dues.delete(due)
        cancel()
      }
    },
    nextDue: () => Math.min(...[...dues].map(({ at }) => at), Infinity),
  }
}

/** The engine with its real client and real journal before the real rehearsal, in time that jumps from timer to timer. */
export interface MatrixStage {
  readonly service: RehearsalService
  readonly clock: VirtualClock
  readonly journal: Journal
  readonly hub: Hub
  readonly sessions: Sessions
  readonly log: readonly RequestLogEntry[]
  /** A preset of the n-th app: each has its own requests per second. */
  addPreset(app: number, channel: string): Promise<PresetId>
  /** Runs the scenes side by side. Time passes as long as one of them goes on. */
  play(scenes: readonly (() => Promise<void>)[]): Promise<void>
  /** Waits until it is so, or until `ms` have passed; says whether it is so. Only inside `play`. */
  wait(isSo: () => boolean, ms: number): Promise<boolean>
  /** All bytes of the journal's folder, as text. */
  onDisk(): Promise<string>
  close(): Promise<void>
}

/** Turns of the event loop, which desk and service share, without any news after which time jumps on although requests are on their way. */
const QUIET_TURNS = 4
/** Steps of time, ms. */
const SHORTEST_STEP_MS = 250
const LONGEST_STEP_MS = 5_000

/** A folder in memory, where the system has one: the journal syncs thousands of times. */
const memory = '/dev/shm'

/** Opens one with so many apps and accounts. */
export async function openMatrixStage(dialect: Dialect, appCount: number): Promise<MatrixStage> {
  const clock = createJumpingClock()
  const { accessKey, secretKey, certificate } = secrets
  const appIds = Array.from({ length: appCount }, (_, index) => `matrix-app-${index}`)
  const service = await createRehearsalService({
    clock,
    apps: appIds.map((appId) => ({
      appId,
      customerId,
      customerCertificate: certificate,
      dialect,
      fileListMode: 'string',
    })),
    bucket: { ...defaultBucketAccess, accessKey, secretKey },
  })
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'recording-desk-matrix-'))
  const store = createMemorySecretStore({ clock })
  const journal = openJournal({ folder, clock, onNotice: () => undefined })
  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  hub.apply({ kind: 'settings', value: { ...defaultSettings, stopPolicy: 'atOnce' } })

  const log: RequestLogEntry[] = []
  let onTheirWay = 0
  /** Counts whatever shows that requests still move. */
  let news = 0
  const real = createAgoraClient({
    clock,
    random: () => 0.5,
    log: (entry) => {
      log.push(entry)
      onTheirWay -= 1
      news += 1
    },
    proxyFor: () => null,
    extraCa: [],
  })
  const client = departuresCounted(real, () => {
    onTheirWay += 1
    news += 1
  })
  const newId = (): string => randomUUID()
  const services = { clock, journal, hub, client, secrets: store, rehearsalUrl: () => service.url, newId }
  const accounts = createAccounts(services)
  const credentials = createCredentials(services)
  const sessions = createSessions({ ...services, credentials, accounts, random: () => 0.5 })

  const waiters = new Set<{ readonly isSo: () => boolean; readonly end: number; readonly go: (so: boolean) => void }>()
  const step = async (): Promise<void> => {
    let heard = news
    let quiet = 0
    do {
      await realTime(1)
      quiet = news === heard ? quiet + 1 : 0
      heard = news
    } while (onTheirWay > 0 && quiet < QUIET_TURNS)
    for (const waiter of waiters) {
      const so = waiter.isSo()
      if (!so && clock.now() < waiter.end) continue
      waiters.delete(waiter)
      waiter.go(so)
    }
    const next = Math.min(clock.nextDue(), ...[...waiters].map(({ end }) => end)) - clock.now()
    clock.advance(Math.min(LONGEST_STEP_MS, Math.max(SHORTEST_STEP_MS, next)))
  }

  const play: MatrixStage['play'] = async (scenes) => {
    const progress = { over: false }
    const all = Promise.all(scenes.map((scene) => scene())).finally(() => (progress.over = true))
    // The failure is thrown below; until then nobody waits for it.
    all.catch(() => undefined)
    while (!progress.over) await step()
    await all
  }

  await play([
    async () => {
      const account = { customerId, certificate, keep: 'session', check: true, host: { kind: 'rehearsal' } } as const
      for (const appId of appIds) await accounts.create({ ...account, appId, label: appId })
      const { vendor, region, bucket } = defaultBucketAccess
      const profile = { vendor, region, bucket, accessKey, secretKey, label: 'Bucket', keep: 'session' } as const
      await createStorageProfiles(services).create(profile)
    },
  ])
  const accountOf = (app: number) => Object.values(hub.snapshot().accounts).find(({ appId }) => appId === appIds[app])
  const [storage] = Object.values(hub.snapshot().storageProfiles)
  const presets = createPresets({ ...services })

  return {
    service,
    clock,
    journal,
    hub,
    sessions,
    log,
    addPreset: async (app, channel) => {
      const base = presetSettings({ name: channel, channel })
      const settings = {
        ...base,
        accountId: accountOf(app)?.id ?? null,
        storageProfileId: storage?.id ?? null,
        recording: { ...base.recording, decryptionMode: 1 as const },
      }
      const { token, decryption: decryptionSecret } = secrets
      return (await presets.create({ settings, token, decryptionSecret, keep: 'session' })).id
    },
    play,
    wait: (isSo, ms) => new Promise((go) => waiters.add({ isSo, end: clock.now() + ms, go })),
    onDisk: async () => {
      const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      return (await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'latin1')))).join('\n')
    },
    close: async () => {
      await play([() => sessions.close({ hurry: true })])
      await client.close()
      journal.close()
      await service.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same client; `departed` hears of every attempt that leaves. */
function departuresCounted(client: AgoraClient, departed: () => void): AgoraClient {
  const counted = (context: CallContext): CallContext => ({
    ...context,
    beforeAttempt: async (attempt) => {
      await context.beforeAttempt?.(attempt)
      departed()
    },
  })
  const call =
    <Arguments extends unknown[], T>(method: (context: CallContext, ...rest: Arguments) => Promise<CallResult<T>>) =>
    (context: CallContext, ...rest: Arguments) =>
      method(counted(context), ...rest)
  return {
    ...client,
    acquire: call((context, recorder: Parameters<AgoraClient['acquire']>[1]) => client.acquire(context, recorder)),
    start: call((context, input: Parameters<AgoraClient['start']>[1]) => client.start(context, input)),
    query: call((context, one: Parameters<AgoraClient['query']>[1]) => client.query(context, one)),
    updateLayout: call(
      (context, one: Parameters<AgoraClient['query']>[1], layout: Parameters<AgoraClient['updateLayout']>[2]) =>
        client.updateLayout(context, one, layout),
    ),
    stop: call((context, one: Parameters<AgoraClient['stop']>[1]) => client.stop(context, one)),
  }
}
