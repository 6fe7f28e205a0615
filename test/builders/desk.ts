import { createCredentials } from '../../main/accounts/credentials.ts'
import type { AgoraClient } from '../../main/agora/port.ts'
import type { Clock } from '../../main/clock.ts'
import type { Sessions } from '../../main/sessions/port.ts'
import { createSessions } from '../../main/sessions/sessions.ts'
import { type Hub, createHub } from '../../main/state/hub.ts'
import { emptySnapshot } from '../../main/state/initialSnapshot.ts'
import type { AccountId, SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Session, SessionState, TimelineEvent } from '../../shared/recording/session.ts'
import { sessionState } from '../../shared/recording/sessionState.ts'
import { type DeskSettings, defaultSettings } from '../../shared/state/snapshot.ts'
import { type FakeAgora, createFakeAgora } from '../fakes/agora.ts'
import { limited } from '../fakes/limitedAgora.ts'
import { type FakeClock, createFakeClock } from '../fakes/clock.ts'
import { type MemoryJournal, createMemoryJournal } from '../fakes/journal.ts'
import { type MemorySecretStore, createMemorySecretStore } from '../fakes/secrets.ts'
import {
  aPreset,
  aStorageProfile,
  accountId,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from './account.ts'
import { noon, sessionId } from './session.ts'

/** The engine of the desk on a fake service, in memory. Survives {@link Desk.relaunch}: disk, keychain and service stay. */
export interface Desk {
  readonly clock: FakeClock
  readonly journal: MemoryJournal
  readonly secrets: MemorySecretStore
  readonly agora: FakeAgora
  hub: Hub
  sessions: Sessions
  /** Credential refusals that were reported, in order. */
  readonly refusals: readonly { readonly id: AccountId; readonly problem: Problem }[]
  /** Kills the desk without a goodbye and launches it again after `ms`. */
  relaunch(ms?: number): Promise<void>
  /** The session as windows see it. */
  shown(id: SessionId): Session
  /** What windows say about it now. */
  state(id: SessionId): SessionState
  timeline(id: SessionId): readonly TimelineEvent[]
  /** Starts the n-th preset (from 1) and lets the answers arrive. */
  start(n?: number): Promise<Session>
  /** Starts it and waits until it records. */
  record(n?: number): Promise<Session>
}

/** Creates a desk with an account, a storage profile and `presets` presets, one channel each. Stop means stop, unless settings say otherwise. */
export async function createDesk({
  presets = 1,
  settings = { stopPolicy: 'atOnce' },
  alternateUid = null,
  limit = false,
}: {
  readonly presets?: number
  readonly settings?: Partial<DeskSettings>
  readonly alternateUid?: string | null
  /** With the desk's rate limiter before the service, as the real client has it. */
  readonly limit?: boolean
} = {}): Promise<Desk> {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const secrets = createMemorySecretStore({ clock })
  const agora = createFakeAgora({ clock })
  const refusals: { id: AccountId; problem: Problem }[] = []
  let ids = 0

  journal.accounts.put(anAccount())
  journal.storageProfiles.put(aStorageProfile())
  await secrets.put(`account/${accountId()}/certificate`, 'customer-certificate', 'keychain')
  await secrets.put(`storage/${storageProfileId()}/accessKey`, 'access-key', 'keychain')
  await secrets.put(`storage/${storageProfileId()}/secretKey`, 'secret-key', 'keychain')
  for (let n = 1; n <= presets; n++) {
    const show = presetSettings({ name: `Show ${n}`, channel: `channel${n}`, alternateUid })
    journal.presets.put(aPreset({ id: presetId(n), settings: show }))
  }

  let kill = (): void => undefined

  const launch = (): { readonly hub: Hub; readonly sessions: Sessions } => {
    kill()
    const life = createLife(clock, agora)
    kill = life.kill
    const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
    const sessions = createSessions({
      clock: life.clock,
      journal,
      hub,
      client: limit ? limited(life.client, life.clock) : life.client,
      secrets,
      credentials: createCredentials({ journal, secrets, rehearsalUrl: () => null }),
      accounts: {
        noteRefused: (id, problem) => refusals.push({ id, problem }),
        noteAccepted: () => undefined,
      },
      newId: () => sessionId(++ids),
      random: () => 0.5,
    })
    hub.apply({ kind: 'settings', value: { ...defaultSettings, ...settings } })
    return { hub, sessions }
  }

  const desk: Desk = {
    clock,
    journal,
    secrets,
    agora,
    ...launch(),
    refusals,
    relaunch: async (ms = 0) => {
      kill()
      agora.cut()
      await clock.pass(ms)
      Object.assign(desk, launch())
      desk.sessions.recover()
      await clock.settle()
    },
    shown: (id) => {
      const session = desk.hub.snapshot().sessions[id]
      if (session === undefined) throw new Error('Not on the desk')
      return session
    },
    state: (id) => sessionState(desk.shown(id), clock.now()),
    timeline: (id) => desk.sessions.timeline({ sessionId: id, afterSeq: 0 }).map(({ event }) => event),
    start: async (n = 1) => {
      const { id } = await desk.sessions.start({ presetId: presetId(n) }, 'window')
      await clock.pass(100)
      return desk.shown(id)
    },
    record: async (n = 1) => {
      const { id } = await desk.start(n)
      await clock.pass(12_000)
      return desk.shown(id)
    },
  }
  desk.sessions.recover()
  return desk
}

/** One run of the process: after `kill` no timer of it fires and no answer reaches it, as if it had been killed -9. */
function createLife(
  clock: FakeClock,
  agora: FakeAgora,
): { readonly clock: Clock; readonly client: AgoraClient; readonly kill: () => void } {
  let alive = true
  const never = new Promise<never>(() => undefined)
  const ifAlive = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    return alive ? result : never
  }
  return {
    clock: {
      now: () => clock.now(),
      elapsed: () => clock.elapsed(),
      uptime: () => clock.uptime(),
      after: (ms, run) =>
        clock.after(ms, () => {
          if (alive) run()
        }),
    },
    client: {
      acquire: (context, recorder) => ifAlive(agora.acquire(context, recorder)),
      start: (context, input) => ifAlive(agora.start(context, input)),
      query: (context, recording) => ifAlive(agora.query(context, recording)),
      updateLayout: (context, recording, layout) => ifAlive(agora.updateLayout(context, recording, layout)),
      stop: (context, recording) => ifAlive(agora.stop(context, recording)),
      warm: () => undefined,
      requestsPerSecond: () => 0,
      close: () => Promise.resolve(),
    },
    kill: () => {
      alive = false
    },
  }
}
