import type { Drill, RehearsalStage, StageChannel, StageRequest } from '../../shared/rehearsalStage.ts'
import { ProblemError } from '../../shared/problem.ts'
import { createDrills, type Drills } from './drills.ts'
import type { LedgerEntry } from './ledger.ts'
import { defaultPeople } from './options.ts'
import type { RehearsalService } from './service.ts'

/** What happens to a person in a channel. */
export type PersonChange =
  | { readonly what: 'join'; readonly channel: string; readonly uid: string | null }
  | { readonly what: 'leave'; readonly channel: string; readonly uid: string }
  | { readonly what: 'quiet'; readonly channel: string; readonly uid: string; readonly quiet: boolean }

export interface BackstageDeps {
  /** The service inside the desk; null while it does not run. */
  readonly service: () => RehearsalService | null
  /** Asks about every recording at once: what the desk shows shall follow what was done here. */
  readonly lookAgain: () => void
}

/** Where a rehearsal is directed from. All but `stage` throw ProblemError rehearsalNotRunning while there is none. */
export interface Backstage {
  stage(): RehearsalStage
  person(change: PersonChange): RehearsalStage
  clock(change: { readonly speed?: number | undefined; readonly advance?: number | undefined }): RehearsalStage
  drill(input: { readonly drill: Drill; readonly channel: string | null }): RehearsalStage
  endDrills(): RehearsalStage
  reset(): RehearsalStage
}

/** Requests that are shown. */
const SHOWN = 60

const nothing: RehearsalStage = {
  running: false,
  now: 0,
  speed: 1,
  channels: [],
  waiting: [],
  requests: [],
  received: 0,
}

/** Creates it. */
export function createBackstage({ service: current, lookAgain }: BackstageDeps): Backstage {
  let hands: { readonly service: RehearsalService; readonly drills: Drills } | null = null

  function running(): { readonly service: RehearsalService; readonly drills: Drills } {
    const service = current()
    if (service === null) throw new ProblemError('rehearsalNotRunning')
    if (hands?.service !== service) hands = { service, drills: createDrills(service) }
    return hands
  }

  function stage(): RehearsalStage {
    if (current() === null) return nothing
    const { service, drills } = running()
    const entries = service.ledger.entries()
    const counts = Object.values(service.ledger.counts())
    return {
      running: true,
      now: service.clock.now(),
      speed: service.clock.speed(),
      channels: channelsOf(service),
      waiting: drills.waiting(),
      requests: entries.slice(-SHOWN).reverse().map(requestOf(service)),
      received: counts.reduce((sum, count) => sum + count, 0),
    }
  }

  /** Does something, lets the desk look, and tells what is so now. */
  function direct(work: (hands: { readonly service: RehearsalService; readonly drills: Drills }) => void) {
    work(running())
    lookAgain()
    return stage()
  }

  return {
    stage,
    person: (change) =>
      direct(({ service }) => {
        const appId = service.apps[0]?.appId ?? ''
        const { channel } = change
        if (change.what === 'join')
          service.people.join(appId, channel, change.uid ?? freeUid(service.people.list(appId, channel)))
        else if (change.what === 'leave') service.people.leave(appId, channel, change.uid)
        else service.people.quiet(appId, channel, change.uid, change.quiet)
      }),
    clock: ({ speed, advance }) =>
      direct(({ service }) => {
        if (speed !== undefined) service.clock.setSpeed(speed)
        if (advance !== undefined) service.clock.advance(advance)
      }),
    drill: ({ drill, channel }) => direct(({ drills }) => drills.begin(drill, channel)),
    endDrills: () => direct(({ drills }) => drills.end()),
    reset: () =>
      direct(({ service, drills }) => {
        drills.end()
        service.faults.clear()
        service.clock.setSpeed(1)
        service.ledger.clear()
        const appId = service.apps[0]?.appId ?? ''
        for (const { channel } of channelsOf(service)) {
          service.people.clear(appId, channel)
          for (const uid of defaultPeople) service.people.join(appId, channel, uid)
        }
      }),
  }
}

/** The first uid after the default people's that nobody in the channel has. */
function freeUid(taken: readonly string[]): string {
  const first = Number(defaultPeople[0] ?? '1')
  for (let uid = first; ; uid += 1) if (!taken.includes(String(uid))) return String(uid)
}

/** Channels of recordings, those that are recorded now first, then the latest. */
function channelsOf(service: RehearsalService): StageChannel[] {
  const appId = service.apps[0]?.appId ?? ''
  const recordings = service
    .recordings()
    .filter((one) => one.appId === appId)
    .toSorted((a, b) => Number(b.running) - Number(a.running) || b.startedAt - a.startedAt)
  const names = [...new Set(recordings.map(({ channel }) => channel))].slice(0, 20)
  return names.map((channel) => ({
    channel,
    people: service.people
      .list(appId, channel)
      .map((uid) => ({ uid, quiet: service.people.isQuiet(appId, channel, uid) })),
    recorded: recordings.some((one) => one.running && one.channel === channel),
  }))
}

/** One line of the ledger, without bodies: they hold secrets. */
function requestOf(service: RehearsalService): (entry: LedgerEntry) => StageRequest {
  const bySid = new Map(service.recordings().map(({ sid, channel }) => [sid, channel]))
  return ({ seq, at, call, path, body, status, processed, answered }) => {
    const named = typeof body === 'object' && body !== null && 'cname' in body ? body.cname : null
    const sid = /\/sid\/([^/]+)\//.exec(path)?.[1] ?? ''
    const channel = typeof named === 'string' ? named : (bySid.get(sid) ?? null)
    return { seq, at, call, channel, status, processed, answered }
  }
}
