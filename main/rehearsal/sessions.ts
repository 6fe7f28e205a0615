import type { RehearsalTimes } from './options.ts'
import type { PresenceBook } from './presence.ts'
import type { EndCause, Recording, Resource, UploadOutcome } from './recording.ts'
import { newResourceId, newSid } from './resourceId.ts'
import { settle } from './truth.ts'
import type { VirtualClock } from './virtualClock.ts'

/** What a start adds to the identity of a new recording. */
export type NewRecording = Pick<
  Recording,
  'maxIdleTime' | 'streamTypes' | 'video' | 'layout' | 'storage' | 'destination' | 'fileListMode'
>

/** Every resource and recording of the service, always as they are at this moment. */
export interface Sessions {
  acquire(appId: string, channel: string, uid: string): Resource
  resource(resourceId: string): Resource | undefined
  start(resource: Resource, settings: NewRecording): Recording
  recording(sid: string): Recording | undefined
  /** The running recording of this channel and uid. */
  holder(appId: string, channel: string, uid: string): Recording | undefined
  running(appId: string): number
  all(): readonly Recording[]
  change(sid: string, patch: Partial<Pick<Recording, 'layout' | 'upload'>>): Recording | undefined
  /** Ends a running recording now, as a stop, an accident or an expired token would. */
  end(sid: string, by: EndCause, upload?: UploadOutcome): Recording | undefined
  /** Moves a running recording to another server: it is away for `seconds` and then writes `bak<n>_` files. */
  failover(sid: string, seconds: number): Recording | undefined
  /** Brings the recordings of a channel up to this moment. */
  settleChannel(appId: string, channel: string): void
  resources(): readonly Resource[]
}

export interface SessionsDeps {
  readonly clock: VirtualClock
  readonly times: RehearsalTimes
  readonly presence: () => PresenceBook
  readonly saved: { readonly resources: readonly Resource[]; readonly recordings: readonly Recording[] }
  /** Called after each change worth keeping over a restart. */
  readonly changed: () => void
}

/** Ended recordings that are kept, the newest; older ones and their files are forgotten. */
const keptRecordings = 500

/** The book of resources and recordings. */
export function createSessions(deps: SessionsDeps): Sessions {
  const { clock, times } = deps
  const resources = new Map(deps.saved.resources.map((one) => [one.resourceId, one]))
  const recordings = new Map(deps.saved.recordings.map((one) => [one.sid, one]))

  const put = (recording: Recording): Recording => {
    recordings.set(recording.sid, recording)
    deps.changed()
    return recording
  }

  const now = (recording: Recording): Recording => {
    const presence = deps.presence().of(recording.appId, recording.channel)
    const settled = settle(recording, presence, times, clock.now())
    return settled === recording ? recording : put(settled)
  }

  const find = (sid: string) => {
    const found = recordings.get(sid)
    return found && now(found)
  }

  const all = () => [...recordings.values()].map(now)

  const forgetOld = () => {
    for (const one of resources.values())
      if (one.sid === null && clock.now() - one.acquiredAt > 10 * times.resourceLife) resources.delete(one.resourceId)
    const over = [...recordings.values()].filter((one) => one.ended)
    for (const one of over.slice(0, Math.max(0, over.length - keptRecordings))) {
      recordings.delete(one.sid)
      resources.delete(one.resourceId)
    }
  }

  return {
    acquire: (appId, channel, uid) => {
      forgetOld()
      const resource = { resourceId: newResourceId(), appId, channel, uid, acquiredAt: clock.now(), sid: null }
      resources.set(resource.resourceId, resource)
      deps.changed()
      return resource
    },
    resource: (resourceId) => resources.get(resourceId),
    resources: () => [...resources.values()],
    start: (resource, settings) => {
      const sid = newSid()
      const { appId, channel, uid, resourceId } = resource
      resources.set(resourceId, { ...resource, sid })
      return put({
        appId,
        channel,
        uid,
        resourceId,
        sid,
        startedAt: clock.now(),
        ...settings,
        mediaFrom: null,
        ended: null,
        upload: 'uploaded',
        failovers: [],
      })
    },
    recording: find,
    holder: (appId, channel, uid) =>
      all().find((one) => !one.ended && one.appId === appId && one.channel === channel && one.uid === uid),
    running: (appId) => all().filter((one) => !one.ended && one.appId === appId).length,
    all,
    change: (sid, patch) => {
      const found = find(sid)
      return found && put({ ...found, ...patch })
    },
    end: (sid, by, upload) => {
      const found = find(sid)
      if (!found || found.ended) return found
      return put({ ...found, ended: { at: clock.now(), by }, ...(upload === undefined ? {} : { upload }) })
    },
    failover: (sid, seconds) => {
      const found = find(sid)
      if (!found || found.ended) return found
      const at = clock.now()
      return put({ ...found, failovers: [...found.failovers, { at, until: at + seconds * 1_000 }] })
    },
    settleChannel: (appId, channel) => {
      for (const one of recordings.values()) if (one.appId === appId && one.channel === channel) now(one)
    },
  }
}
