import { z } from 'zod'
import { AccountId, CueId, PresetId, SessionId } from '../ids.ts'
import { Cue } from '../layout/cue.ts'
import { LayoutState } from '../layout/layoutState.ts'
import { AgoraCall, Problem } from '../problem.ts'
import { Canvas } from './preset.ts'

/**
 * Where a recording stands by the desk's own doing and the service's last word. Whether that word is fresh is `evidence`;
 * both together make the state that is shown, see `sessionState`.
 * `armed`: a resource is reserved for it and no start was sent. `startUnknown`: a start was sent and never answered.
 * `uncontrollable`: it runs, but its sid is not known.
 */
export const Phase = z.enum([
  'acquiring',
  'armed',
  'starting',
  'joined',
  'recording',
  'stopping',
  'startUnknown',
  'uncontrollable',
  'ended',
])
export type Phase = z.infer<typeof Phase>

/** How a take ended. The first four are answers to stop; see `docs/architecture.md` for the evidence behind each. */
export const Outcome = z.enum(['saved', 'inBackup', 'uploadUnknown', 'nothingRecorded', 'endedByItself', 'failed'])
export type Outcome = z.infer<typeof Outcome>

/** One recorded file as the service names it (the playlist, in the specification). */
export const RecordedFile = z.strictObject({
  name: z.string(),
  trackType: z.string().nullable(),
  uid: z.string().nullable(),
  isPlayable: z.boolean().nullable(),
  /** ms since 1970 on the server's clock. */
  sliceStartTime: z.number().nullable(),
})
export type RecordedFile = z.infer<typeof RecordedFile>

/** Freshness of what the desk claims. Times are ms since 1970 on this computer's clock. */
export const Evidence = z.strictObject({
  /** Last answer that spoke about this recording; null before the first. */
  lastGoodAt: z.number().nullable(),
  /** When the next question is due; null when none is planned. */
  nextCheckAt: z.number().nullable(),
  /** Time between questions at the present load, ms: older than twice this, an answer proves nothing any more. */
  interval: z.number(),
  /** Questions in a row without a usable answer. */
  misses: z.number().int(),
  /** The last fault, cleared by a good answer. */
  problem: Problem.nullable(),
  /** 404 ladder: rung 1…5 while "gone" is being verified. */
  ladder: z.strictObject({ rung: z.number().int(), since: z.number() }).nullable(),
})
export type Evidence = z.infer<typeof Evidence>

/** From where an operator's command came. `plan`: from the planned end, as it was set before. */
export const Surface = z.enum(['window', 'tray', 'menu', 'shortcut', 'quit', 'plan'])
export type Surface = z.infer<typeof Surface>

/**
 * A stop that was asked for and not sent. `countdown`: it leaves at `at` unless it is kept from leaving. `pressTwice`: it
 * leaves if it is asked for again before `at`. `at` in ms since 1970, this computer's clock.
 */
export const PendingStop = z.strictObject({
  at: z.number(),
  surface: Surface,
  policy: z.enum(['countdown', 'pressTwice']),
})
export type PendingStop = z.infer<typeof PendingStop>

/** When it should end, ms since 1970 on this computer's clock. Both kinds remind; `stop` also stops, by the stop policy. */
export const PlannedEnd = z.strictObject({
  at: z.number(),
  action: z.enum(['remind', 'stop']),
  remindedAt: z.number().nullable(),
})
export type PlannedEnd = z.infer<typeof PlannedEnd>

/** Time in which nothing proved the recording: no usable answer, or the service did not find it. `to` null: still so. */
export const Gap = z.strictObject({
  from: z.number(),
  to: z.number().nullable(),
  kind: z.enum(['unverified', 'notFound']),
})
export type Gap = z.infer<typeof Gap>

/** A session's place among takes that belong together. `gapMs`: from the end of the one before to the first slice of this one. */
export const TakeLink = z.strictObject({
  number: z.number().int(),
  previous: SessionId.nullable(),
  gapMs: z.number().nullable(),
})
export type TakeLink = z.infer<typeof TakeLink>

/** The end of a session that the desk had given up. */
export const FormerEnd = z.strictObject({
  outcome: Outcome.nullable(),
  reason: Problem.nullable(),
  endedAt: z.number().nullable(),
})
export type FormerEnd = z.infer<typeof FormerEnd>

/** One recording of one channel by one recorder uid: a take. Holds no secret. Times in ms since 1970, this computer's clock unless said. */
export const Session = z.strictObject({
  id: SessionId,
  presetId: PresetId.nullable(),
  accountId: AccountId,
  name: z.string(),
  appId: z.string(),
  channel: z.string(),
  /** The channel was given for this show alone: it is not the preset’s. */
  ownChannel: z.boolean().default(false),
  /** It was started with a token of its own, which the desk knows for a while only. */
  ownToken: z.boolean().default(false),
  recorderUid: z.string(),
  rehearsal: z.boolean(),

  phase: Phase,
  outcome: Outcome.nullable(),
  /** Why it failed or ended; null otherwise. */
  reason: Problem.nullable(),

  resourceId: z.string().nullable(),
  sid: z.string().nullable(),

  createdAt: z.number(),
  /** When the start request left. */
  startSentAt: z.number().nullable(),
  /** When the sid arrived. */
  startedAt: z.number().nullable(),
  stopRequestedAt: z.number().nullable(),
  endedAt: z.number().nullable(),

  /** Last status the service gave: 0–8 or 20; 8 also where it said with code 501 that the recorder is exiting. */
  serviceStatus: z.number().int().nullable(),
  /** Earliest first-slice time the service gave; ms since 1970 on the server's clock. */
  sliceStartTime: z.number().nullable(),
  /** Server clock minus this computer's clock, ms, from the last answer's Date. */
  clockOffset: z.number(),
  everJoined: z.boolean(),
  everRecorded: z.boolean(),

  evidence: Evidence,
  files: z.array(RecordedFile),

  canvas: Canvas,
  /** Program: the last layout the service accepted; null when it was set elsewhere. */
  layout: LayoutState.nullable(),
  storage: z.strictObject({ vendor: z.number(), region: z.number(), bucket: z.string() }).nullable(),

  /** Entries in the timeline so far: a change means there is something new to read. */
  timelineLength: z.number().int(),
  /** Hidden from the desk by the operator; only an ended session can be. */
  dismissed: z.boolean(),
  /** When it was last put back on the desk after that; null: never. */
  recalledAt: z.number().nullable().default(null),

  // What follows has defaults, so that the journal of an older desk still opens.
  /** Until when the reserved resource may be started; null unless one is reserved. */
  armedUntil: z.number().nullable().default(null),
  pendingStop: PendingStop.nullable().default(null),
  /** Why the last stop was refused after it was sent, until it is asked for again or the take ends. */
  stopProblem: Problem.nullable().default(null),
  /** When it was first seen running after that stop was asked for; null before, and once nothing stops any more. */
  stopProvenAt: z.number().nullable().default(null),
  /**
   * Since when it may be over unseen: a stop left then that may have arrived, its answer was lost, and nothing has shown it
   * running since. After the end it tells how early that can have been, see `endSpan`. Null: no such stop.
   */
  mayBeOverSince: z.number().nullable().default(null),
  /**
   * When the service first said of the stop that is under way that it has arrived, and not how it ended: code 65, 49 or 501. Null:
   * it did not, or nothing stops.
   */
  stopReachedAt: z.number().nullable().default(null),
  /** From where the last stop was asked for. */
  stopAskedBy: Surface.nullable().default(null),
  /** How the desk had given it up before a stop took it up again: back to that if the stop is refused. */
  formerEnd: FormerEnd.nullable().default(null),
  plannedEnd: PlannedEnd.nullable().default(null),
  /** Oldest first, at most {@link MOST_GAPS}: beyond that the oldest two become one. */
  gaps: z.array(Gap).default(() => []),
  take: TakeLink.default(() => ({ number: 1, previous: null, gapMs: null })),
  /** When a later take was proven in its place; null: none was, or this one was proven again since. */
  followedAt: z.number().nullable().default(null),
  /** `adopted`: started elsewhere and taken over by its ids. */
  origin: z.enum(['started', 'adopted']).default('started'),
  /** When the channel token stops letting the recorder stay, by its own words and the service's clock; null: not known. */
  tokenEndsAt: z.number().nullable().default(null),
  /** The cue that was taken last and accepted; null before the first. Whether it is still Program: see `programCue`. */
  cueId: CueId.nullable().default(null),
  /** The cues of its preset as they were when that was deleted, for the show to go on with; empty before. */
  keptCues: z.array(Cue).default(() => []),
})
export type Session = z.infer<typeof Session>

/** Gaps that are kept apart. */
export const MOST_GAPS = 200

/**
 * What the desk shows: phase and outcome seen through the freshness of the evidence. `givenUp`: it ended because somebody gave up a
 * start whose sid never became known.
 */
export const SessionState = z.enum([
  'armed',
  'starting',
  'joined',
  'recording',
  'unverified',
  'verifying',
  'stopping',
  'saved',
  'inBackup',
  'uploadUnknown',
  'givenUp',
  'nothingRecorded',
  'endedByItself',
  'startUnknown',
  'uncontrollable',
  'failed',
])
export type SessionState = z.infer<typeof SessionState>

/**
 * `stopCountdown`: a stop leaves in `ms`. `stopCutShort`: quit, crash or sleep ended the countdown, and nothing was sent.
 * `stopLapsed`: the second press did not come. `slotExpired`: the reserved resource was not started in time. `alternateUid`:
 * the start goes on with the preset's other uid. `reminded`: the planned end is `ms` away. `plannedStop`: it has come.
 * `gapMeasured`: nothing was recorded for `ms` since the take before.
 */
export const TimelineNote = z.enum([
  'stopCountdown',
  'stopCutShort',
  'stopLapsed',
  'slotExpired',
  'alternateUid',
  'reminded',
  'plannedStop',
  'gapMeasured',
])
export type TimelineNote = z.infer<typeof TimelineNote>

/** One line of a session's history. */
export const TimelineEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('state'),
    state: SessionState,
    status: z.number().nullable(),
    problem: Problem.nullable(),
  }),
  z.strictObject({ type: z.literal('intent'), call: AgoraCall, attempt: z.number().int() }),
  z.strictObject({
    type: z.literal('answer'),
    call: AgoraCall,
    http: z.number().nullable(),
    ms: z.number(),
    attempt: z.number().int(),
  }),
  z.strictObject({ type: z.literal('fault'), call: AgoraCall, problem: Problem, attempt: z.number().int() }),
  z.strictObject({
    type: z.literal('operator'),
    action: z.enum([
      'start',
      'stop',
      'layout',
      'dismiss',
      'adopt',
      'arm',
      'letGo',
      'keep',
      'plan',
      'reroll',
      'tryAgain',
      'useAlternate',
      'forget',
      'recall',
    ]),
    surface: Surface,
    /** With `plan`: when it shall end since then, ms since 1970 on this computer's clock; null: no end is planned any more. */
    endsAt: z.number().nullable().optional(),
  }),
  /** What the desk did or noticed by itself. `ms` is the time it speaks of, where it speaks of one. */
  z.strictObject({ type: z.literal('note'), note: TimelineNote, ms: z.number().nullable() }),
  /** Accepted by the service. `cue`: the name of the cue it was taken from. */
  z.strictObject({ type: z.literal('layout'), layout: LayoutState, cue: z.string().optional() }),
  /** Its account was gone or of no use, and it joined this one. */
  z.strictObject({ type: z.literal('account'), label: z.string() }),
  z.strictObject({ type: z.literal('recovered'), awayMs: z.number() }),
])
export type TimelineEvent = z.infer<typeof TimelineEvent>

export const TimelineEntry = z.strictObject({ seq: z.number().int(), at: z.number(), event: TimelineEvent })
export type TimelineEntry = z.infer<typeof TimelineEntry>
