import { z } from 'zod'
import { AccountId, PresetId, SessionId } from '../../shared/ids.ts'
import { Session } from '../../shared/recording/session.ts'

/** Without these a recording can be neither watched nor stopped. */
const essentials = z.object({
  id: SessionId,
  accountId: AccountId,
  appId: z.string(),
  channel: z.string(),
  recorderUid: z.string(),
  resourceId: z.string().nullable().catch(null),
  sid: z.string().nullable().catch(null),
})

const time = z.number().nullable().catch(null)
const flag = (otherwise: boolean) => z.boolean().catch(otherwise)

/** Everything else has an honest "not known". */
const remainder = z.object({
  presetId: PresetId.nullable().catch(null),
  name: z.string().nullable().catch(null),
  rehearsal: flag(false),
  phase: Session.shape.phase.nullable().catch(null),
  outcome: Session.shape.outcome.catch(null),
  reason: Session.shape.reason.catch(null),
  createdAt: z.number().catch(0),
  startSentAt: time,
  startedAt: time,
  stopRequestedAt: time,
  endedAt: time,
  serviceStatus: Session.shape.serviceStatus.catch(null),
  sliceStartTime: time,
  clockOffset: z.number().catch(0),
  // A recording that may have been running is never declared "never started" for want of a flag.
  everJoined: flag(true),
  everRecorded: flag(false),
  files: Session.shape.files.catch([]),
  canvas: Session.shape.canvas.catch({ width: 0, height: 0, fps: 0, bitrate: 0 }),
  layout: Session.shape.layout.catch(null),
  storage: Session.shape.storage.catch(null),
  timelineLength: z.number().int().catch(0),
  dismissed: flag(false),
  recalledAt: time,
  armedUntil: time,
  ownChannel: Session.shape.ownChannel.catch(false),
  ownToken: Session.shape.ownToken.catch(false),
  pendingStop: Session.shape.pendingStop.catch(null),
  stopProblem: Session.shape.stopProblem.catch(null),
  stopProvenAt: Session.shape.stopProvenAt.catch(null),
  mayBeOverSince: Session.shape.mayBeOverSince.catch(null),
  stopAskedBy: Session.shape.stopAskedBy.catch(null),
  formerEnd: Session.shape.formerEnd.catch(null),
  plannedEnd: Session.shape.plannedEnd.catch(null),
  gaps: Session.shape.gaps.catch([]),
  take: Session.shape.take.catch({ number: 1, previous: null, gapMs: null }),
  followedAt: time,
  origin: Session.shape.origin.catch('started'),
  cueId: Session.shape.cueId.catch(null),
  keptCues: Session.shape.keptCues.catch([]),
})

/** Rebuilds a session from what can still be read of it. Null when not even its ids can. */
export function salvageSession(value: unknown): Session | null {
  const ids = essentials.safeParse(value)
  if (!ids.success) return null
  const rest = remainder.parse(value)
  return {
    ...rest,
    ...ids.data,
    name: rest.name ?? ids.data.channel,
    phase: rest.phase ?? phaseFromIds(ids.data),
    tokenEndsAt: null,
    evidence: { lastGoodAt: null, nextCheckAt: null, interval: 15_000, misses: 0, problem: null, ladder: null },
  }
}

function phaseFromIds(ids: { readonly resourceId: string | null; readonly sid: string | null }): Session['phase'] {
  if (ids.sid !== null) return 'joined'
  return ids.resourceId === null ? 'acquiring' : 'startUnknown'
}
