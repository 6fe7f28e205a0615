import type { AgoraCall } from '../problem.ts'
import type { CatalogueRow } from './catalogue.ts'

/**
 * How one attempt ended without success. `notSent`: nothing arrived (`untrusted`: the host could not prove who it is) ·
 * `stale`: a kept-alive connection was closed before any answer · `lost`: it left, and no usable answer came ·
 * `answered`: somebody said so, `explicit` with a code of the service's own and not only with a status, as gateways do; `pauseMs` is what its Retry-After
 * asks for.
 */
export type AttemptOutcome =
  | { readonly kind: 'notSent'; readonly untrusted: boolean }
  | { readonly kind: 'stale' }
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'answered'
      readonly row: CatalogueRow
      readonly explicit: boolean
      readonly pauseMs: number | null
    }

/** What the service did with the command: nothing arrived, it said no, or nobody knows. */
export type Certainty = 'notSent' | 'refused' | 'unknown'

/**
 * What follows an attempt. `pauseMs` holds back every request of the App ID, also when this command is not repeated;
 * `afterMs` only this command.
 */
export type RetryStep =
  | { readonly again: true; readonly afterMs: number; readonly pauseMs: number; readonly host: 'same' | 'other' }
  | { readonly again: false; readonly certainty: Certainty; readonly pauseMs: number }

type Ladder = 'unreachable' | 'trouble' | 'unknown' | 'limited'

/** Waits in ms before each repetition, by what went wrong. Polls are not repeated here: the next poll is the repetition. */
export const retryLadders: Readonly<Record<AgoraCall, Readonly<Record<Ladder, readonly number[]>>>> = {
  acquire: {
    unreachable: [1000, 3000, 6000],
    trouble: [3000, 6000, 9000],
    unknown: [3000, 6000],
    limited: [1000, 2000, 4000],
  },
  start: {
    unreachable: [1000, 3000, 6000],
    trouble: [3000, 6000, 9000],
    unknown: [3000, 6000],
    limited: [1000, 2000, 4000],
  },
  query: { unreachable: [1000], trouble: [], unknown: [], limited: [] },
  updateLayout: {
    unreachable: [1000, 3000, 6000],
    trouble: [3000, 6000, 9000],
    unknown: [3000, 6000],
    limited: [1000, 2000, 4000],
  },
  stop: {
    unreachable: [1000, 3000, 6000],
    trouble: [3000, 6000, 9000],
    // Whoever stops looks first whether it still runs: a second stop into the dark could cost the list of files.
    unknown: [],
    limited: [1000, 2000, 4000],
  },
}

/**
 * ms after the beginning of a command when it is over, with its waits, its time in line and its last attempt. Stop's is
 * its own time-out: after that much silence a query tells more than a second stop.
 */
export const commandDeadlines: Readonly<Record<AgoraCall, number>> = {
  acquire: 45_000,
  start: 60_000,
  query: 20_000,
  updateLayout: 45_000,
  stop: 45_000,
}

/** ms that an attempt needs to be worth sending: with less, it could only turn what is known into doubt. */
export const SHORTEST_ATTEMPT = 3000

/** ms that one command waits because the service asks for it; a longer pause is the operator's business. */
const LONGEST_WAIT = 15_000

/** ms that an App ID is held back, whatever the service asks for, and at least after a refusal for want of budget. */
const LONGEST_PAUSE = 60_000
const SHORTEST_PAUSE = 1000

/**
 * Refusals that depend on nothing but the request: an earlier attempt with the same content was refused as well. Not among
 * them is what another host may see differently: credentials, App ID, routes.
 */
const aboutTheRequest: ReadonlySet<string> = new Set(['invalidParameter', 'channelNameRefused', 'tokenMismatch'])

/** Refusals that only an earlier attempt explains, even one that was said to have failed. */
const provesAnEarlierStart: ReadonlySet<string> = new Set(['resourceUsed', 'resourceUnreadable'])

const troubles: ReadonlySet<string> = new Set(['serviceTrouble', 'startTrouble', 'unknownTrouble'])

function ladderOf(outcome: AttemptOutcome): Ladder | 'final' {
  switch (outcome.kind) {
    case 'notSent':
      return 'unreachable'
    case 'stale':
    case 'lost':
      return 'unknown'
    case 'answered':
      if (outcome.row.problem === 'rateLimited') return 'limited'
      if (outcome.row.consequence === 'unknownOutcome') return 'unknown'
      return troubles.has(outcome.row.problem) ? 'trouble' : 'final'
  }
}

/** It came to the service, which said that it could not do it. */
const failedThere = (outcome: AttemptOutcome): boolean =>
  outcome.kind === 'answered' && troubles.has(outcome.row.problem)

const mayHaveHappened = (outcome: AttemptOutcome): boolean =>
  outcome.kind === 'stale' ||
  outcome.kind === 'lost' ||
  (outcome.kind === 'answered' && outcome.row.certainty === 'unknown')

/**
 * What is known after the last attempt. For a start, one attempt that may have arrived outweighs a later refusal, unless
 * that refusal would have met the earlier attempt too: here a wrong "refused" means two recordings of one channel.
 */
export function certaintyOf(call: AgoraCall, history: readonly AttemptOutcome[]): Certainty {
  const last = history.at(-1)
  if (last === undefined) return 'notSent'
  const doubt = history.some(mayHaveHappened)
  if (last.kind === 'answered') {
    if (last.row.certainty === 'unknown') return 'unknown'
    if (provesAnEarlierStart.has(last.row.problem) && history.some(failedThere)) return 'unknown'
    const wasAlwaysRefused = last.explicit && aboutTheRequest.has(last.row.problem)
    return call === 'start' && doubt && !wasAlwaysRefused ? 'unknown' : 'refused'
  }
  return doubt ? 'unknown' : 'notSent'
}

/** The dead connections of one command are forgiven once; after that they are silence like any other. */
function isFirstStale(history: readonly AttemptOutcome[]): boolean {
  return history.at(-1)?.kind === 'stale' && history.filter(({ kind }) => kind === 'stale').length === 1
}

/** How often this ladder has been climbed before the last outcome; the forgiven dead connection was no step of it. */
function rungOf(history: readonly AttemptOutcome[], ladder: Ladder): number {
  const before = history.slice(0, -1)
  const forgiven = ladder === 'unknown' && before.some(({ kind }) => kind === 'stale') ? 1 : 0
  return before.filter((outcome) => ladderOf(outcome) === ladder).length - forgiven
}

function plannedStep(call: AgoraCall, history: readonly AttemptOutcome[], hosts: number): RetryStep | null {
  const last = history.at(-1)
  if (last === undefined) return null
  if (isFirstStale(history)) return { again: true, afterMs: 0, pauseMs: 0, host: 'same' }
  if (last.kind === 'notSent' && last.untrusted) {
    // Waiting does not mend a certificate; another host may have a good one.
    const tried = history.filter((outcome) => outcome.kind === 'notSent' && outcome.untrusted).length
    return tried < hosts ? { again: true, afterMs: 0, pauseMs: 0, host: 'other' } : null
  }
  const ladder = ladderOf(last)
  if (ladder === 'final') return null
  const rung = rungOf(history, ladder)
  const wait = retryLadders[call][ladder][rung]
  if (wait === undefined) return null
  const asked = last.kind === 'answered' ? (last.pauseMs ?? 0) : 0
  if (ladder === 'limited') {
    const pauseMs = Math.max(wait, asked)
    return pauseMs > LONGEST_WAIT ? null : { again: true, afterMs: 0, pauseMs, host: 'same' }
  }
  const other = ladder === 'unreachable' || (ladder === 'unknown' && rung > 0)
  const afterMs = Math.max(wait, Math.min(asked, LONGEST_WAIT))
  return { again: true, afterMs, pauseMs: 0, host: other ? 'other' : 'same' }
}

/** What the App ID owes the service after a command that is given up, ms. */
function finalPause(last: AttemptOutcome | undefined): number {
  if (last?.kind !== 'answered' || last.row.problem !== 'rateLimited') return 0
  return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, last.pauseMs ?? 0))
}

/**
 * What to do after an attempt without success: the same request again, or give up with what is known. Pure.
 * `hosts` is how many hosts there are, `leftMs` the time until the deadline of the command.
 */
export function nextStep(
  call: AgoraCall,
  history: readonly AttemptOutcome[],
  hosts: number,
  leftMs: number,
): RetryStep {
  const step = plannedStep(call, history, hosts)
  const late = step?.again === true && leftMs - step.afterMs - step.pauseMs < SHORTEST_ATTEMPT
  if (step !== null && !late) return step
  return { again: false, certainty: certaintyOf(call, history), pauseMs: finalPause(history.at(-1)) }
}
