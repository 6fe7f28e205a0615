import { z } from 'zod'
import { AccountId, PresetId, SessionId } from '../ids.ts'
import { LayoutState } from '../layout/layoutState.ts'
import { AgoraCall, Problem } from '../problem.ts'
import { Canvas } from './preset.ts'

/**
 * Where a recording stands by the desk's own doing and the service's last word. Whether that word is fresh is `evidence`;
 * both together make the state that is shown, see `sessionState`.
 * `startUnknown`: a start was sent and never answered. `uncontrollable`: it runs, but its sid is not known.
 */
export const Phase = z.enum([
  'acquiring',
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

/** One recording of one channel by one recorder uid: a take. Holds no secret. Times in ms since 1970, this computer's clock unless said. */
export const Session = z.strictObject({
  id: SessionId,
  presetId: PresetId.nullable(),
  accountId: AccountId,
  name: z.string(),
  appId: z.string(),
  channel: z.string(),
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

  /** Last status the service gave: 0–8 or 20. */
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
})
export type Session = z.infer<typeof Session>

/** From where an operator's command came. */
export const Surface = z.enum(['window', 'tray', 'menu', 'shortcut', 'quit'])
export type Surface = z.infer<typeof Surface>

/** What the desk shows: phase and outcome seen through the freshness of the evidence. */
export const SessionState = z.enum([
  'starting',
  'joined',
  'recording',
  'unverified',
  'verifying',
  'stopping',
  'saved',
  'inBackup',
  'uploadUnknown',
  'nothingRecorded',
  'endedByItself',
  'startUnknown',
  'uncontrollable',
  'failed',
])
export type SessionState = z.infer<typeof SessionState>

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
    action: z.enum(['start', 'stop', 'layout', 'dismiss', 'adopt']),
    surface: Surface,
  }),
  z.strictObject({ type: z.literal('layout'), layout: LayoutState }),
  z.strictObject({ type: z.literal('recovered'), awayMs: z.number() }),
])
export type TimelineEvent = z.infer<typeof TimelineEvent>

export const TimelineEntry = z.strictObject({ seq: z.number().int(), at: z.number(), event: TimelineEvent })
export type TimelineEntry = z.infer<typeof TimelineEntry>
