import { randomUUID } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { mainWords } from '../shared/strings/en/main.ts'
import type { DeskInfo } from '../shared/state/snapshot.ts'
import type { Translate } from '../shared/strings/translator.ts'
import { createAccounts } from './accounts/accounts.ts'
import { createCredentials } from './accounts/credentials.ts'
import { createAgoraClient } from './agora/client.ts'
import type { AgoraClient } from './agora/port.ts'
import { localBuckets } from './bucket/local.ts'
import { createS3 } from './bucket/s3.ts'
import { createBucketTester, defaultDeadlines as bucketDeadlines } from './bucket/tester.ts'
import type { Clock } from './clock.ts'
import { createCards } from './history/cards.ts'
import { createHistory, localEastOfUtc } from './history/history.ts'
import { createMarkers } from './history/markers.ts'
import type { ChooseSavePath } from './history/port.ts'
import { createExchange } from './exchange/exchange.ts'
import { createDrafts } from './drafts/drafts.ts'
import type { DeskServices } from './ipc/handlers.ts'
import { openJournal } from './journal/open.ts'
import type { Journal } from './journal/port.ts'
import type { DeskLog } from './deskLog.ts'
import { createLayouts } from './layouts/layouts.ts'
import { createNetwork } from './network/network.ts'
import { watchNetwork } from './network/networkWatch.ts'
import { createSystemProxy, type ProxyOracle } from './network/systemProxy.ts'
import { createTrustedRoots } from './network/trustedRoots.ts'
import { createPreflight } from './preflight/preflight.ts'
import { createPresets } from './presets/presets.ts'
import { createBackstage } from './rehearsal/backstage.ts'
import { type EmbeddedRehearsal, startEmbeddedRehearsal } from './rehearsal/embedded.ts'
import type { KeychainBinding } from './secrets/binding.ts'
import { forgetOwnerless } from './secrets/forgetOwnerless.ts'
import { defaultDeadlines } from './secrets/keychain.ts'
import { ownerlessSecrets } from './secrets/ownerless.ts'
import { createSecretStore } from './secrets/secretStore.ts'
import { serviceName } from './secrets/serviceName.ts'
import { createSessions } from './sessions/sessions.ts'
import { accountServices } from './state/accountServices.ts'
import { createHealth } from './state/health.ts'
import { createHub, type Hub } from './state/hub.ts'
import { emptySnapshot } from './state/initialSnapshot.ts'
import { observed } from './state/observedClient.ts'
import { createSettings } from './state/settings.ts'
import { warmWhileArmed } from './state/warmArmed.ts'
import { warmHosts } from './state/warmHosts.ts'
import { createStorageProfiles } from './storage/storageProfiles.ts'
import { createRehearsal } from './welcome/beginRehearsal.ts'
import { createForgetSecrets } from './welcome/forgetSecrets.ts'
import { createRehearsalHost } from './welcome/rehearsalHost.ts'

export interface ServicesDeps {
  readonly userData: string
  readonly info: DeskInfo
  readonly clock: Clock
  readonly log: DeskLog
  readonly keychain: KeychainBinding | null
  readonly environment: NodeJS.ProcessEnv
  /** A desk that is being developed, not one that was shipped: tests may bring stores of their own. */
  readonly developer: boolean
  readonly t: Translate<typeof mainWords>
  /** Asks a person where to save a file. */
  readonly choosePath: ChooseSavePath
  /** Asks a person for a file of certificates. */
  readonly chooseCertificates: () => Promise<string | null>
  /** What the system knows about proxies. */
  readonly proxies: ProxyOracle
}

/** The desk without its surfaces: everything that would also run without a screen. */
export interface Services extends Omit<DeskServices, 'writeClipboard' | 'windowIsListening' | 'tellPreflight'> {
  readonly hub: Hub
  readonly journal: Journal
  readonly client: AgoraClient
  /** This computer woke up or came into another network. */
  networkChanged(): void
  /** What is secret right now: the log hides it. */
  secretValues(): readonly string[]
  /** Goes on where the last launch ended. Call once, after the views subscribed. Never throws. */
  begin(): Promise<void>
  /** Ends everything in order; the journal last. Never throws. `hurry`: as closing the sessions. */
  close(how: { readonly hurry: boolean }): Promise<void>
}

/** Constructs journal, secrets, client and services around one hub, and loads what the journal knows. */
export function composeServices({
  userData,
  info,
  clock,
  log,
  keychain,
  environment,
  developer,
  t,
  choosePath,
  chooseCertificates,
  proxies,
}: ServicesDeps): Services {
  const newId = () => randomUUID()
  const random = () => Math.random()
  const journal = openJournal({ folder: join(userData, 'journal'), clock, onNotice: (notice) => log.journal(notice) })
  const hub = createHub(emptySnapshot(info))
  const service = serviceName(userData)
  const secrets = createSecretStore({
    binding: keychain,
    index: journal.secretIndex,
    serviceName: service,
    clock,
    deadlines: defaultDeadlines,
  })

  const proxy = createSystemProxy({ oracle: proxies, environment, clock })
  const roots = createTrustedRoots({
    path: join(userData, 'network', 'certificates.pem'),
    environmentPath: environment['NODE_EXTRA_CA_CERTS'] ?? null,
    clock,
  })
  const http = createAgoraClient({
    clock,
    random,
    log: (entry) => journal.requests.append(entry),
    proxyFor: proxy.proxyFor,
    extraCa: roots.pems(),
  })
  const health = createHealth({
    hub,
    clock,
    journal,
    secrets,
    requestsPerSecond: () => http.requestsPerSecond(),
    isOwn: (hosts) => hosts.includes(rehearsalHost.url() ?? ''),
    services: () => accountServices(hub.snapshot()),
    reaches: (hosts) => http.reaches(hosts),
  })
  const client = observed(http, (result, hosts) => health.heard(result, hosts))
  let embedded: EmbeddedRehearsal | null = null
  const rehearsalHost = createRehearsalHost({
    start: async () => (embedded = await startEmbeddedRehearsal({ folder: join(userData, 'rehearsal') })),
    changed: (running, problem) => health.rehearsal(running, problem),
  })

  const shared = { clock, journal, hub, client, secrets, rehearsalUrl: () => rehearsalHost.url(), newId }
  const settings = createSettings(shared)
  const accounts = createAccounts(shared)
  const storage = createStorageProfiles(shared)
  const presets = createPresets(shared)
  const drafts = createDrafts(shared)
  const layouts = createLayouts(shared)
  const sessions = createSessions({ ...shared, random, accounts, credentials: createCredentials(shared) })
  presets.beforeRemove((gone) => sessions.keepCues(gone))
  const past = { ...shared, t, choosePath, eastOfUtc: localEastOfUtc }
  const preflight = createPreflight({
    ...shared,
    accounts,
    credentials: createCredentials(shared),
    rehearsalBucket: () => rehearsalHost.bucket(),
    tester: createBucketTester({
      clock,
      local: localBuckets({ environment, standIns: developer, rehearsal: () => rehearsalHost.bucket() }),
      open: createS3({ proxyFor: proxy.proxyFor, extraCa: () => roots.pems() }),
      deadlines: bucketDeadlines,
      newName: () => newId().slice(0, 8),
    }),
  })
  const exchange = createExchange({ ...shared, accounts, storage, presets, layouts, choosePath, t })
  const rehearsal = createRehearsal({ host: rehearsalHost, hub, accounts, storage, presets, t })
  const forgetSecrets = createForgetSecrets({
    secrets,
    hub,
    rehearsal,
    failed: (error) => log.fault('rehearsal', error),
  })
  for (const service of [settings, accounts, storage, layouts, presets, drafts]) service.load()

  void forgetOwnerless({ secrets, journal })

  const hosts = () => warmHosts(hub.snapshot())
  const network = createNetwork({ proxy, roots, client: http, hosts, chooseFile: chooseCertificates })
  const networkChanged = () => {
    network.changed()
    sessions.focus()
  }
  const endWatches = [
    watchNetwork({ clock, interfaces: networkInterfaces, changed: networkChanged }),
    warmWhileArmed({ hub, clock, warm: () => http.warm(hosts()) }),
  ]

  const unlock = async () => {
    await secrets.unlock()
  }
  return {
    hub,
    journal,
    client,
    secretValues: () => secrets.valuesForRedaction(),
    accounts,
    storage,
    presets,
    drafts,
    exchange,
    layouts,
    sessions,
    history: createHistory(past),
    markers: createMarkers(past),
    network,
    networkChanged,
    preflight,
    cards: createCards({ ...past, card: (input) => sessions.handOverCard(input) }),
    snapshot: () => hub.snapshot(),
    changeSettings: (change) => settings.change(change),
    retrySecrets: unlock,
    ownerlessSecrets: () => ownerlessSecrets({ secrets, journal }),
    secretItems: () => ({ service, complete: journal.knowsAllSecrets() }),
    forgetSecrets: async () => {
      const forgotten = await forgetSecrets()
      sessions.focus()
      return forgotten
    },
    beginRehearsal: () => rehearsal.begin(),
    backstage: createBackstage({ service: () => embedded?.service ?? null, lookAgain: () => sessions.focus() }),
    begin: async () => {
      // The keychain may ask a person for a password: nothing waits for it here.
      void unlock()
      // What records in the cloud does not wait for the rehearsal, which may be slow to start or fail.
      try {
        sessions.recover()
      } catch (error) {
        log.fault('recover', error)
      }
      await rehearsal.resume().catch((error: unknown) => log.fault('rehearsal', error))
      sessions.focus()
    },
    close: async (how) => {
      endWatches.forEach((end) => end())
      for (const end of [
        () => sessions.close(how),
        () => presets.close(),
        () => client.close(),
        () => rehearsalHost.close(),
      ])
        await end().catch((error: unknown) => log.fault('close', error))
      health.end()
      journal.close()
    },
  }
}
