import { openBucket, type RehearsalBucket } from './bucket/bucket.ts'
import { createOutageBook } from './bucket/delivery.ts'
import { recordedFiles } from './bucket/recordedFiles.ts'
import { createSegmentSource } from './bucket/segments.ts'
import { createControlDesk } from './controlDesk.ts'
import { exchange, type ExchangeDeps } from './exchange.ts'
import { createFaultBook, type Faults } from './faults/book.ts'
import { sidOfFile } from './fileNames.ts'
import { listen } from './http.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { defaultApp, defaultBucketAccess, defaultPeople, defaultTimes } from './options.ts'
import type { RehearsalApp, RehearsalOptions } from './options.ts'
import type { RehearsalCredentials } from './port.ts'
import { createPresence, type People } from './presence.ts'
import type { EndCause, UploadOutcome } from './recording.ts'
import { createRequestLimit } from './requestLimit.ts'
import { createStateKeeper, loadState } from './savedState.ts'
import { createSessions } from './sessions.ts'
import { recordingView, type RecordingView } from './view.ts'
import { createVirtualClock, type VirtualClock } from './virtualClock.ts'

/** Things that happen to recordings without anybody asking. */
export interface Script {
  /** The recording ends by itself: idle, by an accident (status 20), or because its token expired. */
  end(sid: string, by: EndCause): void
  /** The service moves it to another server; it is "not found" for so many seconds. */
  failover(sid: string, seconds: number): void
  /** What its stop will report about the files. */
  upload(sid: string, outcome: UploadOutcome): void
}

/** The simulated service, listening. */
export interface RehearsalService {
  /** Base URL, `http://127.0.0.1:<port>`. */
  readonly url: string
  readonly port: number
  readonly apps: readonly RehearsalApp[]
  readonly clock: VirtualClock
  readonly people: People
  readonly ledger: Ledger
  readonly faults: Faults
  readonly script: Script
  readonly bucket: RehearsalBucket
  /** Token of the control endpoints, null when they are closed. */
  readonly controlToken: string | null
  /** Every recording it runs or ran, with its true state. */
  recordings(): readonly RecordingView[]
  /** What to enter into an account and a storage profile; the first app's without an App ID. @throws for an unknown one. */
  credentials(appId?: string): RehearsalCredentials
  /** Drops connections on which nothing is under way. */
  dropIdleConnections(): void
  /** Nothing reaches the service from now on, until `plugIn`. */
  pullOut(): void
  plugIn(): Promise<void>
  close(): Promise<void>
}

const largestBody = 1_000_000

/** The same clock; moving it is a change worth keeping. */
const noticed = (clock: VirtualClock, changed: () => void): VirtualClock => ({
  ...clock,
  setSpeed: (speed) => {
    clock.setSpeed(speed)
    changed()
  },
  advance: (ms) => {
    clock.advance(ms)
    changed()
  },
})

/** Starts the simulated service and its bucket. @throws the system's error when a port cannot be had. */
export async function createRehearsalService(options: RehearsalOptions = {}): Promise<RehearsalService> {
  const apps = options.apps ?? [defaultApp]
  const times = { ...defaultTimes, ...options.times }
  const access = options.bucket ?? defaultBucketAccess
  const statePath = options.statePath ?? null
  const saved = statePath === null ? null : loadState(statePath)
  const clock =
    options.clock ??
    createVirtualClock({
      ...(saved ? { from: saved.clock } : {}),
      ...(options.speed === undefined ? {} : { speed: options.speed }),
    })

  const changed = () => keeper.changed()
  const sessions = createSessions({
    clock,
    times,
    presence: () => presence,
    saved: saved ?? { resources: [], recordings: [] },
    changed,
  })
  const presence = createPresence({
    clock,
    defaults: options.people ?? defaultPeople,
    saved: saved?.channels ?? [],
    settle: (appId, channel) => {
      sessions.settleChannel(appId, channel)
      changed()
    },
  })
  const ledger = createLedger(options.ledgerSize ?? 20_000)
  const faults = createFaultBook()
  const source = createSegmentSource()
  const outages = createOutageBook(saved?.outages ?? [], () => clock.now(), changed)
  const around = () => ({ times, source, now: clock.now(), outages: outages.all() })
  const control = options.control === true ? createControlDesk() : null

  const bucket = await openBucket({
    port: options.bucketPort ?? 0,
    access,
    recordedBeside: (key) => {
      const recording = sessions.recording(sidOfFile(key) ?? '')
      return recording ? recordedFiles(recording, around()) : []
    },
    recorded: () => sessions.all().flatMap((one) => recordedFiles(one, around())),
    takesFiles: (takes) => outages.note(takes),
    deleted: saved?.deletedFiles ?? [],
    changed,
  })
  const deps: ExchangeDeps = {
    clock,
    times,
    sessions,
    bucket: access,
    uploadTrouble: () => bucket.uploadTrouble(),
    stopping: new Map(),
    apps,
    ledger,
    faults,
    keep: () => keeper.keep(),
    withinLimit: createRequestLimit(() => clock.wire()),
  }
  const api = await listen(options.port ?? 0, largestBody, (request, response, body, reused) => {
    if (control?.serve(request, response, body, service)) return undefined
    return exchange(request, response, body.toString('utf8'), reused, deps)
  }).catch(async (error: unknown) => {
    await bucket.close()
    throw error
  })
  const keeper = createStateKeeper(statePath, () => ({
    version: 1,
    port: api.port,
    bucketPort: bucket.port,
    clock: clock.reading(),
    resources: sessions.resources(),
    recordings: sessions.all(),
    channels: presence.saved(),
    deletedFiles: bucket.deleted(),
    outages: outages.all(),
  }))
  try {
    keeper.flush()
  } catch (error) {
    await Promise.all([api.close(), bucket.close()])
    throw error
  }

  const service: RehearsalService = {
    url: `http://127.0.0.1:${api.port}`,
    port: api.port,
    apps,
    clock: noticed(clock, changed),
    people: presence,
    ledger,
    faults,
    bucket,
    controlToken: control?.token ?? null,
    script: {
      end: (sid, by) => void sessions.end(sid, by),
      failover: (sid, seconds) => void sessions.failover(sid, seconds),
      upload: (sid, outcome) => void sessions.change(sid, { upload: outcome }),
    },
    recordings: () => sessions.all().map((one) => recordingView(one, times, clock.now())),
    credentials: (appId) => {
      const app = appId === undefined ? apps[0] : apps.find((one) => one.appId === appId)
      if (!app) throw new Error(`The rehearsal has no app ${appId ?? ''}.`)
      const { customerId, customerCertificate } = app
      return { appId: app.appId, customerId, customerCertificate, storage: { ...access } }
    },
    dropIdleConnections: () => api.dropIdle(),
    pullOut: () => api.pullOut(),
    plugIn: () => api.plugIn(),
    close: async () => {
      await Promise.all([api.close(), bucket.close()])
      keeper.leave()
    },
  }
  return service
}
