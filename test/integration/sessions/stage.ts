import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { setTimeout as realTime } from 'node:timers/promises'
import { createAccounts } from '../../../main/accounts/accounts.ts'
import { createCredentials } from '../../../main/accounts/credentials.ts'
import type { Accounts } from '../../../main/accounts/port.ts'
import { createAgoraClient } from '../../../main/agora/client.ts'
import type { AgoraClient } from '../../../main/agora/port.ts'
import { openJournal } from '../../../main/journal/open.ts'
import type { Journal } from '../../../main/journal/port.ts'
import { createPresets } from '../../../main/presets/presets.ts'
import { type RehearsalApp, type RehearsalOptions, defaultApp } from '../../../main/rehearsal/options.ts'
import { type RehearsalService, createRehearsalService } from '../../../main/rehearsal/service.ts'
import { type VirtualClock, createVirtualClock } from '../../../main/rehearsal/virtualClock.ts'
import type { Sessions } from '../../../main/sessions/port.ts'
import { createSessions } from '../../../main/sessions/sessions.ts'
import { accountServices } from '../../../main/state/accountServices.ts'
import { createHealth } from '../../../main/state/health.ts'
import { type Hub, createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { observed } from '../../../main/state/observedClient.ts'
import { createStorageProfiles } from '../../../main/storage/storageProfiles.ts'
import type { PresetId, SessionId } from '../../../shared/ids.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { type StopPolicy, defaultSettings } from '../../../shared/state/snapshot.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { presetSettings } from '../../builders/account.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'
import { type Cable, layCable } from './cable.ts'

/**
 * Virtual ms per step, and the turns of the event loop that a step waits at most for requests that are on their way. Desk and
 * service turn in the same loop: a machine that stalls takes no turns, and virtual time does not run away from an exchange.
 */
const STEP_MS = 200
const STEP_TURNS = 20

/** One run of the desk: what a process of it holds. */
interface Run {
  readonly hub: Hub
  readonly journal: Journal
  readonly client: AgoraClient
  readonly accounts: Accounts
  readonly sessions: Sessions
  end(): Promise<void>
}

/** The engine with its real client and real journal, before the real rehearsal service, all on one clock that tests move. */
export interface Stage {
  readonly service: RehearsalService
  readonly cable: Cable
  readonly clock: VirtualClock
  run: Run
  readonly preset: Preset
  addPreset(channel: string, alternateUid?: string): Promise<PresetId>
  /** Lets time pass until it is so. Fails with `what` after 10 virtual minutes. */
  until(what: string, isSo: () => boolean): Promise<void>
  pass(ms: number): Promise<void>
  /** Waits for work that needs time to pass. */
  during<T>(work: Promise<T>): Promise<T>
  start(presetId?: PresetId): Promise<SessionId>
  record(presetId?: PresetId): Promise<SessionId>
  stop(id: SessionId): Promise<void>
  shown(id: SessionId): Session
  state(id: SessionId): SessionState
  /** Quits and launches again, with `awayMs` in between. */
  relaunch(awayMs: number): Promise<void>
  /** Quits and launches a desk that knows the accounts and no recording. */
  relaunchEmpty(): Promise<void>
  close(): Promise<void>
}

/** Opens a stage with an account, a storage profile and a preset of the rehearsal. */
export async function openStage(
  options: Omit<RehearsalOptions, 'apps' | 'clock'> & {
    readonly app?: Partial<RehearsalApp>
    readonly realTime?: boolean
    /** The service has a name instead of an address: see {@link Cable.cut}. */
    readonly byName?: boolean
    /** What Stop means; without it, stop. */
    readonly stopPolicy?: StopPolicy
  } = {},
): Promise<Stage> {
  const clock = createVirtualClock()
  const service = await createRehearsalService({ ...options, clock, apps: [{ ...defaultApp, ...options.app }] })
  const cable = await layCable(service.url, options.byName)
  const folder = await mkdtemp(join(tmpdir(), 'recording-desk-sessions-'))
  const secrets = createMemorySecretStore({ clock })
  let inFlight = 0

  const launch = (): Run => {
    const journal = openJournal({ folder, clock, onNotice: () => undefined })
    const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
    hub.apply({ kind: 'settings', value: { ...defaultSettings, stopPolicy: options.stopPolicy ?? 'atOnce' } })
    const real = createAgoraClient({
      clock,
      random: () => 0.5,
      log: () => undefined,
      proxyFor: () => null,
      extraCa: [],
    })
    const client = counted(
      observed(real, (result, hosts) => health.heard(result, hosts)),
      (by) => (inFlight += by),
    )
    const requestsPerSecond = (): number => real.requestsPerSecond()
    const reaches = (hosts: readonly string[]) => real.reaches(hosts)
    const places = { isOwn: () => false, isHere: () => false, services: () => accountServices(hub.snapshot()) }
    const health = createHealth({ hub, clock, journal, secrets, requestsPerSecond, ...places, reaches })
    const services = {
      clock,
      journal,
      hub,
      client,
      secrets,
      rehearsalUrl: () => null,
      newId: () => randomUUID(),
    }
    const accounts = createAccounts(services)
    const credentials = createCredentials(services)
    const sessions = createSessions({ ...services, credentials, accounts, random: () => 0.5 })
    return {
      hub,
      journal,
      client,
      accounts,
      sessions,
      end: async () => {
        const closed = sessions.close({ hurry: true })
        await stage.during(closed)
        await client.close()
        health.end()
        journal.close()
      },
    }
  }

  const step = async (): Promise<void> => {
    clock.advance(STEP_MS)
    let turns = 0
    do await realTime(1)
    while (inFlight > 0 && ++turns < STEP_TURNS)
  }

  const stage: Omit<Stage, 'preset'> & { preset?: Preset } = {
    service,
    cable,
    clock,
    run: launch(),
    addPreset: async (channel, alternateUid) => {
      const { storage, ...account } = service.credentials()
      const { accounts, hub, journal } = stage.run
      const known = Object.values(hub.snapshot().accounts)[0]
      const { appId, customerId, customerCertificate: certificate } = account
      const input = { label: 'Rehearsal', appId, customerId, certificate, keep: 'session', check: true } as const
      const { id: accountId } =
        known ?? (await stage.during(accounts.create({ ...input, host: { kind: 'custom', url: cable.url } })))
      const made = { clock, journal, hub, secrets, newId: () => randomUUID() }
      const { id: storageProfileId } = await createStorageProfiles(made).create({
        ...storage,
        label: 'Rehearsal bucket',
        keep: 'session',
      })
      const settings = presetSettings({
        name: channel,
        channel,
        accountId,
        storageProfileId,
        alternateUid: alternateUid ?? null,
      })
      const preset = await createPresets(made).create({
        settings,
        token: null,
        decryptionSecret: null,
        keep: 'session',
      })
      stage.preset ??= preset
      return preset.id
    },
    until: async (what, isSo) => {
      const end = clock.now() + 600_000
      while (!isSo()) {
        if (clock.now() > end) throw new Error(`Waited in vain: ${what}`)
        await step()
      }
    },
    pass: async (ms) => {
      const end = clock.now() + ms
      while (clock.now() < end) await step()
    },
    during: async (work) => {
      let over = false
      work.then(
        () => (over = true),
        () => (over = true),
      )
      await stage.until('the end of a command', () => over)
      return work
    },
    start: async (presetId) => {
      const chosen = presetId ?? stage.preset?.id
      if (chosen === undefined) throw new Error('No preset')
      const { id } = await stage.run.sessions.start({ presetId: chosen }, 'window')
      return id
    },
    record: async (presetId) => {
      const id = await stage.start(presetId)
      await stage.until('recording', () => stage.state(id) === 'recording')
      return id
    },
    stop: async (id) => {
      await stage.run.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
      await stage.until('the end', () => stage.shown(id).phase === 'ended')
    },
    shown: (id) => {
      const session = stage.run.hub.snapshot().sessions[id]
      if (session === undefined) throw new Error('Not on the desk')
      return session
    },
    state: (id) => sessionState(stage.shown(id), clock.now()),
    relaunch: async (awayMs) => {
      await stage.run.end()
      clock.advance(awayMs)
      stage.run = launch()
      stage.run.accounts.load()
      stage.run.sessions.recover()
    },
    relaunchEmpty: async () => {
      const accounts = stage.run.journal.accounts.all()
      await stage.run.end()
      await rm(folder, { recursive: true, force: true })
      stage.run = launch()
      for (const account of accounts) stage.run.journal.accounts.put(account)
      stage.run.accounts.load()
    },
    close: async () => {
      await stage.run.end()
      await cable.pull()
      await service.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await stage.addPreset('httpClient463224')
  return stage as Stage
}

/** The same client, counting what is on its way. */
function counted(client: AgoraClient, change: (by: 1 | -1) => void): AgoraClient {
  const count = async <T>(work: Promise<T>): Promise<T> => {
    change(1)
    try {
      return await work
    } finally {
      change(-1)
    }
  }
  return {
    acquire: (context, recorder) => count(client.acquire(context, recorder)),
    start: (context, input) => count(client.start(context, input)),
    query: (context, recording) => count(client.query(context, recording)),
    updateLayout: (context, recording, layout) => count(client.updateLayout(context, recording, layout)),
    stop: (context, recording) => count(client.stop(context, recording)),
    warm: (hosts) => client.warm(hosts),
    requestsPerSecond: () => client.requestsPerSecond(),
    close: () => client.close(),
  }
}
