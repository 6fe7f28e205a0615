import type { Moment } from './moment.ts'
import { type Fault, type Lead, ON_THE_WIRE_MS } from './verdict.ts'

/** What should not have happened, and after which kill it was seen. */
export interface Mishap {
  readonly kind: Fault['kind'] | 'journalDamaged' | 'resent'
  readonly detail: string
  readonly after: string
}

/** What one lane has seen. */
export interface LaneReport {
  readonly moments: { readonly moment: string; readonly kind: Moment['kind']; readonly running: number }[]
  /** Recordings that the service ever ran. */
  recordings: number
  /** Running recordings found on a relaunched desk with their sid, counted after every relaunch. */
  listed: number
  /** Of these, stopped through the desk; of these, by a click on its button. */
  stopped: number
  clicked: number
  /** Running recordings that the operator had given up as a start without an answer. */
  letGo: number
  /** Running recordings found as a start without an answer; null: no answer had left. */
  readonly unknown: (Lead | null)[]
  readonly mishaps: Mishap[]
  /** Commands of the operator that the desk said yes to. */
  readonly answered: Record<string, number>
}

/** The figures of a whole run. */
export interface Figures {
  readonly seed: number
  readonly lanes: number
  readonly seconds: number
  readonly kills: number
  readonly killsByKind: Readonly<Record<Moment['kind'], number>>
  readonly commands: number
  readonly recordings: number
  readonly runningAtKills: number
  readonly listed: number
  readonly stopped: number
  readonly clicked: number
  readonly letGo: number
  readonly unknown: number
  /** Unknown starts whose answer never left. */
  readonly unanswered: number
  /** The longest that a lost answer had been gone when the desk died, without the time in which the desk could do nothing, ms. */
  readonly lostAfterMax: number
  /** The same, with that time. */
  readonly lostAfterMaxRaw: number
  /** Lost answers that had been gone for 250 ms or longer, most of it on a machine that let the desk do nothing. */
  readonly starved: number
  readonly orphans: number
  readonly lostIds: number
  readonly damagedJournals: number
  readonly resent: number
  readonly otherMishaps: number
}

export const emptyReport = (): LaneReport => ({
  ...{
    moments: [],
    recordings: 0,
    listed: 0,
    stopped: 0,
    clicked: 0,
    letGo: 0,
    unknown: [],
    mishaps: [],
    answered: {},
  },
})

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Adds up what all lanes have seen. Pure. */
export function figuresOf(
  lanes: readonly LaneReport[],
  { seed, seconds }: { readonly seed: number; readonly seconds: number },
): Figures {
  const moments = lanes.flatMap((lane) => lane.moments)
  const mishaps = lanes.flatMap((lane) => lane.mishaps)
  const unknown = lanes.flatMap((lane) => lane.unknown)
  const kinds = (...wanted: readonly Mishap['kind'][]): number =>
    mishaps.filter(({ kind }) => wanted.includes(kind)).length
  const orphans = kinds('orphan', 'notStoppable')
  const lostIds = kinds('lostId', 'lostSession')
  const damagedJournals = kinds('journalDamaged')
  const resent = kinds('resent')
  const killsOf = (kind: Moment['kind']): number => moments.filter((one) => one.kind === kind).length
  return {
    seed,
    lanes: lanes.length,
    seconds,
    kills: moments.length,
    killsByKind: { flow: killsOf('flow'), request: killsOf('request'), launch: killsOf('launch') },
    commands: sum(lanes.flatMap(({ answered }) => Object.values(answered))),
    recordings: sum(lanes.map(({ recordings }) => recordings)),
    runningAtKills: sum(moments.map(({ running }) => running)),
    listed: sum(lanes.map(({ listed }) => listed)),
    stopped: sum(lanes.map(({ stopped }) => stopped)),
    clicked: sum(lanes.map(({ clicked }) => clicked)),
    letGo: sum(lanes.map(({ letGo }) => letGo)),
    unknown: unknown.length,
    unanswered: unknown.filter((lead) => lead === null).length,
    lostAfterMax: Math.max(0, ...unknown.map((lead) => (lead === null ? 0 : lead.ms - lead.starved))),
    lostAfterMaxRaw: Math.max(0, ...unknown.map((lead) => lead?.ms ?? 0)),
    starved: unknown.filter((lead) => (lead?.ms ?? 0) >= ON_THE_WIRE_MS).length,
    orphans,
    lostIds,
    damagedJournals,
    resent,
    otherMishaps: mishaps.length - orphans - lostIds - damagedJournals - resent,
  }
}

/** The figures as a table for people. */
export function tableOf(figures: Figures): string {
  const { flow, request, launch } = figures.killsByKind
  const rows: readonly (readonly [string, string])[] = [
    ['seed', String(figures.seed)],
    ['kills by SIGKILL', `${figures.kills} (${flow} in a flow, ${request} beside a request, ${launch} in a launch)`],
    ['commands the desk had said yes to', String(figures.commands)],
    ['recordings the service ran', String(figures.recordings)],
    ['running at the moment of a kill, all kills', String(figures.runningAtKills)],
    ['found after a relaunch with their sid', String(figures.listed)],
    ['… and stopped through the desk', `${figures.stopped} (${figures.clicked} by a click on Stop)`],
    ['given up by the operator before its sid was known', String(figures.letGo)],
    ['found as a start without an answer', String(figures.unknown)],
    ['… whose answer never left the service', String(figures.unanswered)],
    ['… longest that an answer had been gone, busy machine aside', `${figures.lostAfterMax} ms`],
    ['… longest, whatever the machine did', `${figures.lostAfterMaxRaw} ms`],
    ['… lost to a busy machine', String(figures.starved)],
    ['silent orphans', String(figures.orphans)],
    ['acknowledged ids or sessions lost', String(figures.lostIds)],
    ['journals damaged', String(figures.damagedJournals)],
    ['starts sent without anybody asking', String(figures.resent)],
    ['other mishaps', String(figures.otherMishaps)],
    ['took', `${figures.seconds} s in ${figures.lanes} lanes`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}
