import { z } from 'zod'
import { PresetId, SessionId } from '../ids.ts'
import { LayoutState } from '../layout/layoutState.ts'
import { Problem } from '../problem.ts'
import { Session, TimelineEntry } from '../recording/session.ts'
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
  'sessions.start': { input: z.strictObject({ presetId: PresetId }), output: Session },
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
  'sessions.timeline': {
    input: aSession.extend({ afterSeq: z.number().int().min(0) }),
    output: z.array(TimelineEntry),
  },
  'sessions.dismiss': { input: aSession, output: z.null() },
} as const
