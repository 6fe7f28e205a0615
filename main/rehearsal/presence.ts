import type { VirtualClock } from './virtualClock.ts'

/** Who is in a channel. */
export interface Presence {
  /** uid → since when, ms on the rehearsal's clock. */
  readonly people: ReadonlyMap<string, number>
  /** When the channel last became empty or stopped being empty. */
  readonly since: number
  /** Since when somebody in it has been sending sound or picture; null while nobody is. */
  readonly mediaSince: number | null
}

/** Scripted people. They only matter to channels that are recorded. */
export interface People {
  join(appId: string, channel: string, uid: string): void
  leave(appId: string, channel: string, uid: string): void
  /** Everybody leaves. */
  clear(appId: string, channel: string): void
  /** Somebody falls silent without leaving, or speaks again. Nothing happens to somebody who is not there. */
  quiet(appId: string, channel: string, uid: string, quiet: boolean): void
  isQuiet(appId: string, channel: string, uid: string): boolean
  /** UIDs in order of joining. */
  list(appId: string, channel: string): readonly string[]
}

export interface SavedPresence {
  readonly appId: string
  readonly channel: string
  readonly since: number
  readonly people: readonly (readonly [string, number])[]
  /** Those of them who send nothing. */
  readonly quiet: readonly string[]
  readonly mediaSince: number | null
}

export interface PresenceBook extends People {
  of(appId: string, channel: string): Presence
  saved(): readonly SavedPresence[]
}

export interface PresenceDeps {
  readonly clock: VirtualClock
  /** People in a channel that no script has touched. */
  readonly defaults: readonly string[]
  readonly saved: readonly SavedPresence[]
  /** Called before and after each change: what was true until now must be settled first. */
  readonly settle: (appId: string, channel: string) => void
}

const keyOf = (appId: string, channel: string) => `${appId}\n${channel}`

/** Keeps who is where since when. */
export function createPresence(deps: PresenceDeps): PresenceBook {
  const channels = new Map<string, SavedPresence>(deps.saved.map((one) => [keyOf(one.appId, one.channel), one]))
  const untouched: Presence = {
    people: new Map(deps.defaults.map((uid) => [uid, 0])),
    since: 0,
    mediaSince: deps.defaults.length > 0 ? 0 : null,
  }

  const of = (appId: string, channel: string): Presence => {
    const found = channels.get(keyOf(appId, channel))
    return found ? { people: new Map(found.people), since: found.since, mediaSince: found.mediaSince } : untouched
  }
  const quietIn = (appId: string, channel: string) => new Set(channels.get(keyOf(appId, channel))?.quiet)

  const change = (appId: string, channel: string, edit: (people: Map<string, number>, quiet: Set<string>) => void) => {
    deps.settle(appId, channel)
    const before = of(appId, channel)
    const people = new Map(before.people)
    const quiet = quietIn(appId, channel)
    edit(people, quiet)
    const flipped = (people.size === 0) !== (before.people.size === 0)
    const since = flipped ? deps.clock.now() : before.since
    const stillQuiet = [...quiet].filter((uid) => people.has(uid))
    const sends = people.size > stillQuiet.length
    const mediaSince = sends ? (before.mediaSince ?? deps.clock.now()) : null
    channels.set(keyOf(appId, channel), { appId, channel, since, people: [...people], quiet: stillQuiet, mediaSince })
    deps.settle(appId, channel)
  }

  return {
    of,
    saved: () => [...channels.values()],
    list: (appId, channel) => [...of(appId, channel).people.keys()],
    isQuiet: (appId, channel, uid) => quietIn(appId, channel).has(uid),
    join: (appId, channel, uid) =>
      change(appId, channel, (people) => {
        if (!people.has(uid)) people.set(uid, deps.clock.now())
      }),
    leave: (appId, channel, uid) =>
      change(appId, channel, (people) => {
        people.delete(uid)
      }),
    quiet: (appId, channel, uid, isQuiet) =>
      change(appId, channel, (people, quiet) => {
        if (isQuiet && people.has(uid)) quiet.add(uid)
        else quiet.delete(uid)
      }),
    clear: (appId, channel) => change(appId, channel, (people) => people.clear()),
  }
}
