import { SessionId } from '../../shared/ids.ts'
import { defaultLayout } from '../../shared/layout/layoutState.ts'
import type { Evidence, Session } from '../../shared/recording/session.ts'
import { accountId, presetId } from './account.ts'

/** 3 May 2026, 12:00:00 UTC: the moment most tests begin at. */
export const noon = Date.UTC(2026, 4, 3, 12, 0, 0)

/** The n-th session id. */
export function sessionId(n = 1): SessionId {
  return SessionId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
}

/** Fresh evidence: answered at `noon`, asked every 15 s. */
export function evidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    lastGoodAt: noon,
    nextCheckAt: noon + 15_000,
    interval: 15_000,
    misses: 0,
    problem: null,
    ladder: null,
    ...overrides,
  }
}

/** A session that has been recording for a minute at `noon`, verified that very moment. */
export function aSession(overrides: Partial<Session> = {}): Session {
  return {
    id: sessionId(),
    presetId: presetId(),
    accountId: accountId(),
    name: 'Town hall',
    appId: 'app-id-of-the-town-hall',
    channel: 'httpClient463224',
    ownChannel: false,
    ownToken: false,
    recorderUid: '527841',
    rehearsal: false,
    phase: 'recording',
    outcome: null,
    reason: null,
    resourceId: 'resource-1',
    sid: 'sid-1',
    createdAt: noon - 62_000,
    startSentAt: noon - 61_500,
    startedAt: noon - 61_000,
    stopRequestedAt: null,
    endedAt: null,
    serviceStatus: 5,
    sliceStartTime: noon - 60_000,
    clockOffset: 0,
    everJoined: true,
    everRecorded: true,
    evidence: evidence(),
    files: [],
    canvas: { width: 360, height: 640, fps: 15, bitrate: 500 },
    layout: defaultLayout,
    storage: { vendor: 2, region: 3, bucket: 'town-hall' },
    timelineLength: 0,
    dismissed: false,
    recalledAt: null,
    armedUntil: null,
    pendingStop: null,
    stopProblem: null,
    stopProvenAt: null,
    mayBeOverSince: null,
    stopAskedBy: null,
    formerEnd: null,
    plannedEnd: null,
    gaps: [],
    take: { number: 1, previous: null, gapMs: null },
    followedAt: null,
    origin: 'started',
    tokenEndsAt: null,
    cueId: null,
    keptCues: [],
    ...overrides,
  }
}

/** A session whose row has just been written: nothing was sent yet. */
export function aNewSession(overrides: Partial<Session> = {}): Session {
  return aSession({
    phase: 'acquiring',
    resourceId: null,
    sid: null,
    createdAt: noon,
    startSentAt: null,
    startedAt: null,
    serviceStatus: null,
    sliceStartTime: null,
    everJoined: false,
    everRecorded: false,
    evidence: evidence({ lastGoodAt: null, nextCheckAt: null }),
    ...overrides,
  })
}
