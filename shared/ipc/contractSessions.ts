import { z } from 'zod'
import { AccountId, CueId, PresetId, SessionId } from '../ids.ts'
import { LayoutState } from '../layout/layoutState.ts'
import { Problem } from '../problem.ts'
import { CARD_LENGTH } from '../recording/handOverCard.ts'
import { PlannedEnd, Session, TimelineEntry } from '../recording/session.ts'
import { StartOverrides } from '../recording/startOverrides.ts'
import { TakeToken } from '../recording/takeToken.ts'
import { StopGesture } from '../recording/stopPolicy.ts'

const aSession = z.strictObject({ sessionId: SessionId })
/** Sessions or presets that one command names at most. */
const MOST = 500

/** What became of one part of a command for many. */
export const CommandResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), session: Session }),
  z.strictObject({ ok: z.literal(false), problem: Problem }),
])
export type CommandResult = z.infer<typeof CommandResult>

/** Everything a window can do with recordings: part of the contract. */
export const sessionMethods = {
  /** Answers once the session is journaled and visible; acquire and start go on in main. */
  'sessions.start': {
    input: z.strictObject({ presetId: PresetId, overrides: StartOverrides.optional() }),
    output: Session,
  },
  /** Each acquire is followed by its own start; the results stand in the order of the ids. */
  'sessions.startMany': {
    input: z.strictObject({ presetIds: z.array(PresetId).max(MOST) }),
    output: z.array(CommandResult),
  },
  /** Reserves a resource; for a preset that is armed already, a new one. The session is armed when its phase says so. */
  'sessions.arm': { input: z.strictObject({ presetId: PresetId }), output: Session },
  /** One request if the resource is still good. */
  'sessions.startArmed': { input: aSession, output: Session },
  /** Gives the reserved resource up; the session leaves the desk. */
  'sessions.letGo': { input: aSession, output: Session },
  /** Another take, linked to this one; see `planReroll` for what it will do. */
  'sessions.reroll': { input: aSession.extend(TakeToken.shape), output: Session },
  /** `useAlternate` answers with the new take. */
  'sessions.resolveUnknown': {
    input: aSession.extend({ choice: z.enum(['forget', 'tryAgain', 'useAlternate']), ...TakeToken.shape }),
    output: Session,
  },
  /** Answers once the service has confirmed that these ids belong to a running recording. */
  'sessions.adopt': {
    input: z.strictObject({
      accountId: AccountId,
      name: z.string().trim().min(1).max(120),
      channel: z.string().min(1).max(64),
      recorderUid: z
        .string()
        .trim()
        .regex(/^[1-9]\d{0,9}$/),
      resourceId: z.string().trim().min(1).max(2048),
      sid: z.string().trim().min(1).max(256),
      presetId: PresetId.nullable(),
    }),
    output: Session,
  },
  'sessions.adoptCard': {
    input: z.strictObject({ text: z.string().max(CARD_LENGTH), accountId: AccountId }),
    output: Session,
  },
  /** A card for another desk: JSON, no secrets. */
  'sessions.handOverCard': { input: aSession, output: z.string() },
  'sessions.plan': {
    input: aSession.extend({ plannedEnd: PlannedEnd.omit({ remindedAt: true }).nullable() }),
    output: Session,
  },
  /** Asks the service now, about one session or with null about all; answers come as changes. */
  'sessions.checkNow': { input: z.strictObject({ sessionId: SessionId.nullable() }), output: z.null() },
  /** Answers once the stop, or its countdown, is journaled; the outcome arrives as a change of the session. */
  'sessions.stop': { input: aSession.extend({ gesture: StopGesture }), output: Session },
  /** One countdown for all; the results stand in the order of the ids. */
  'sessions.stopMany': {
    input: z.strictObject({ sessionIds: z.array(SessionId).max(MOST), gesture: StopGesture }),
    output: z.array(CommandResult),
  },
  /** Keeps a stop from leaving that was asked for. */
  'sessions.keepRecording': { input: aSession, output: Session },
  /** Answers once the service accepted or refused the layout. */
  'sessions.updateLayout': { input: aSession.extend({ layout: LayoutState }), output: Session },
  /** As updateLayout, with the layout of a cue of the session's preset as it is stored. */
  'sessions.takeCue': { input: aSession.extend({ cueId: CueId }), output: Session },
  'sessions.takeNextCue': { input: aSession, output: Session },
  'sessions.timeline': {
    input: aSession.extend({ afterSeq: z.number().int().min(0) }),
    output: z.array(TimelineEntry),
  },
  /** What was lost and may still run is taken off only with `confirmed: true`, after somebody has said so. */
  'sessions.dismiss': { input: aSession.extend({ confirmed: z.boolean().optional() }), output: z.null() },
  /** Puts dismissed sessions back on the desk, as they are now. */
  'sessions.recall': { input: z.strictObject({ sessionIds: z.array(SessionId).max(MOST) }), output: z.null() },
} as const
