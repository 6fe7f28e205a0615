import { STEADY_INTERVAL_MS } from './pollSchedule.ts'
import type { Session } from './session.ts'

/** What only whoever begins a session knows of it. */
type Given = Pick<
  Session,
  | 'id'
  | 'presetId'
  | 'accountId'
  | 'name'
  | 'appId'
  | 'channel'
  | 'recorderUid'
  | 'rehearsal'
  | 'createdAt'
  | 'canvas'
  | 'layout'
  | 'storage'
>

/** A session of which nothing has been heard yet: `given`, and everything else as it is before anything happened. */
export function freshSession(given: Given & Partial<Session>): Session {
  return {
    ownChannel: false,
    ownToken: false,
    phase: 'acquiring',
    outcome: null,
    reason: null,
    resourceId: null,
    sid: null,
    startSentAt: null,
    startedAt: null,
    stopRequestedAt: null,
    endedAt: null,
    serviceStatus: null,
    sliceStartTime: null,
    clockOffset: 0,
    everJoined: false,
    everRecorded: false,
    evidence: {
      lastGoodAt: null,
      nextCheckAt: null,
      interval: STEADY_INTERVAL_MS,
      misses: 0,
      problem: null,
      ladder: null,
    },
    files: [],
    timelineLength: 0,
    dismissed: false,
    recalledAt: null,
    armedUntil: null,
    pendingStop: null,
    stopProblem: null,
    stopProvenAt: null,
    stopAskedBy: null,
    mayBeOverSince: null,
    stopReachedAt: null,
    formerEnd: null,
    plannedEnd: null,
    gaps: [],
    take: { number: 1, previous: null, gapMs: null },
    followedAt: null,
    origin: 'started',
    tokenEndsAt: null,
    cueId: null,
    keptCues: [],
    ...given,
  }
}
