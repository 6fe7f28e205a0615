import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '../../main/accounts/accounts.ts'
import { createCredentials } from '../../main/accounts/credentials.ts'
import type { AgoraClient, CallContext, CallMeta, CallResult } from '../../main/agora/port.ts'
import { openJournal } from '../../main/journal/open.ts'
import type { Journal } from '../../main/journal/port.ts'
import { ENDED_ON_DESK } from '../../main/sessions/book.ts'
import { createSessions } from '../../main/sessions/sessions.ts'
import { createHub } from '../../main/state/hub.ts'
import { emptySnapshot } from '../../main/state/initialSnapshot.ts'
import type { PresetId, SessionId } from '../../shared/ids.ts'
import { defaultLayout } from '../../shared/layout/layoutState.ts'
import type { AgoraCall } from '../../shared/problem.ts'
import { defaultSettings } from '../../shared/state/snapshot.ts'
import {
  aPreset,
  aStorageProfile,
  accountId,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from '../builders/account.ts'
import { noon } from '../builders/session.ts'
import { type FakeClock, createFakeClock } from '../fakes/clock.ts'
import { createMemorySecretStore } from '../fakes/secrets.ts'
import { type Metric, againstReference } from './metric.ts'

const SESSIONS = 50
const HOURS = 24
const HOUR_MS = 3_600_000
/** Recordings that are stopped and begun again every hour. */
const RENEWED = 25

/**
 * What a day of 50 recordings leaves behind in memory: the engine and its journal on a clock that is moved, before a service that
 * answers at once. Every question is asked, answered, judged, logged and published; every hour each layout changes once, and 25
 * recordings are stopped and begun again. Compared is what is held after the garbage has been collected: at the end of the day
 * with the end of its first hour, by when the desk shows as many ended recordings as it ever will.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const collect = globalThis.gc
  if (collect === undefined) throw new Error('Run with --expose-gc.')
  // Only memory is looked at: a disk in memory makes the day short.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'desk-bench-'))
  const held = (): number => {
    collect()
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 2 ** 20
  }
  try {
    const day = await openDay(folder)
    for (let ended = 0; ended <= ENDED_ON_DESK; ended += RENEWED) await day.renew()
    await day.hour()
    const before = held()
    for (let hour = 1; hour < HOURS; hour += 1) await day.hour()
    const after = held()
    const questions = day.questions()
    await day.close()
    if (questions < (SESSIONS * HOURS * HOUR_MS) / 20_000) throw new Error('Too few questions were asked.')
    return { 'memory.day50': againstReference(after, before, 'MiB', 1.05) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Day {
  /** Stops the oldest recordings and begins as many. */
  renew(): Promise<void>
  hour(): Promise<void>
  questions(): number
  close(): Promise<void>
}

interface Running {
  readonly id: SessionId
  readonly preset: PresetId
}

async function openDay(folder: string): Promise<Day> {
  const clock = createFakeClock(noon)
  const journal = openJournal({ folder, clock, onNotice: () => undefined })
  journal.accounts.put(anAccount())
  journal.storageProfiles.put(aStorageProfile())
  for (let n = 1; n <= SESSIONS; n += 1) {
    journal.presets.put(aPreset({ id: presetId(n), settings: presetSettings({ channel: `channel${n}` }) }))
  }
  const secrets = createMemorySecretStore({ clock })
  await secrets.put(`account/${accountId()}/certificate`, 'customer-certificate', 'keychain')
  await secrets.put(`storage/${storageProfileId()}/accessKey`, 'access-key', 'keychain')
  await secrets.put(`storage/${storageProfileId()}/secretKey`, 'secret-key', 'keychain')
  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'bench', host: 'stand-in' }))
  hub.apply({ kind: 'settings', value: { ...defaultSettings, stopPolicy: 'atOnce' } })
  let published = 0
  hub.onChange((change) => (published += JSON.stringify(change).length))
  const { client, asked } = createPromptClient(clock, journal)
  const parts = { clock, journal, hub, client, secrets, rehearsalUrl: () => null, newId: () => randomUUID() }
  const sessions = createSessions({
    ...parts,
    credentials: createCredentials(parts),
    accounts: createAccounts(parts),
    random: Math.random,
  })
  const begin = async (presetIds: readonly PresetId[]): Promise<readonly Running[]> => {
    const started = await sessions.startMany({ presetIds }, 'window')
    return started.flatMap((result, at) => {
      const preset = presetIds[at]
      return result.ok && preset !== undefined ? [{ id: result.session.id, preset }] : []
    })
  }
  let running = await begin(Array.from({ length: SESSIONS }, (_, index) => presetId(index + 1)))
  await clock.pass(20_000)
  let hours = 0
  const renew = async (): Promise<void> => {
    const over = running.slice(0, RENEWED)
    await sessions.stopMany({ sessionIds: over.map(({ id }) => id), gesture: 'press' }, 'window')
    await clock.pass(1_000)
    running = [...running.slice(RENEWED), ...(await begin(over.map(({ preset }) => preset)))]
    await clock.pass(1_000)
    if (running.length !== SESSIONS) throw new Error('Not every recording was begun again.')
  }
  return {
    renew,
    hour: async () => {
      hours += 1
      await renew()
      await clock.pass(HOUR_MS / 2)
      const layout = { ...defaultLayout, backgroundColor: `#0000${String(hours).padStart(2, '0')}` }
      await Promise.all(running.map(({ id }) => sessions.updateLayout({ sessionId: id, layout }, 'window')))
      await clock.pass(HOUR_MS / 2)
    },
    questions: asked,
    close: async () => {
      if (published === 0) throw new Error('Nothing was published.')
      await sessions.close({ hurry: true })
      journal.close()
    },
  }
}

/** A service that does everything at once, and leaves the line in the request log that the real client leaves. */
function createPromptClient(
  clock: FakeClock,
  journal: Journal,
): { readonly client: AgoraClient; readonly asked: () => number } {
  let resources = 0
  let questions = 0
  const meta: CallMeta = { origin: 'https://api.agora.io', http: 200, ms: 20, attempts: 1, clockOffset: 0 }
  const answered = async <T>(context: CallContext, call: AgoraCall, value: T): Promise<CallResult<T>> => {
    await context.beforeAttempt?.({ call, number: 1, certainty: 'notSent' })
    journal.requests.append({
      at: clock.now(),
      sessionId: context.sessionId,
      appId: context.appId,
      call,
      method: call === 'query' ? 'GET' : 'POST',
      host: 'api.agora.io',
      path: `/v1/apps/${context.appId}/cloud_recording/${call}`,
      attempt: 1,
      status: 200,
      ms: 20,
      error: null,
      requestBody: call === 'query' ? null : JSON.stringify({ call }),
      serviceStatus: null,
      responseBody: JSON.stringify(value),
    })
    return { ok: true, value, meta }
  }
  return {
    asked: () => questions,
    client: {
      acquire: (context) => answered(context, 'acquire', { resourceId: `resource-${(resources += 1)}` }),
      start: (context, { resourceId }) => answered(context, 'start', { resourceId, sid: `sid-of-${resourceId}` }),
      query: (context, { sid }) => {
        questions += 1
        const file = { trackType: null, uid: null, isPlayable: null, sliceStartTime: noon }
        return answered(context, 'query', {
          status: 5,
          sliceStartTime: noon,
          files: [{ name: `${sid}.m3u8`, ...file }],
          channel: null,
          uid: null,
        })
      },
      updateLayout: (context) => answered(context, 'updateLayout', null),
      stop: (context) => answered(context, 'stop', { uploadingStatus: 'uploaded', files: [] }),
      warm: () => undefined,
      requestsPerSecond: () => 0,
      close: () => Promise.resolve(),
    },
  }
}
