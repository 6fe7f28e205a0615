import { SessionId } from '../../shared/ids.ts'
import { defaultLayout } from '../../shared/layout/layoutState.ts'
import { freshSession } from '../../shared/recording/freshSession.ts'
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

/** What every session here is begun with. */
const given = {
  id: sessionId(),
  presetId: presetId(),
  accountId: accountId(),
  name: 'Town hall',
  appId: 'app-id-of-the-town-hall',
  channel: 'httpClient463224',
  recorderUid: '527841',
  rehearsal: false,
  createdAt: noon,
  canvas: { width: 360, height: 640, fps: 15, bitrate: 500 },
  layout: defaultLayout,
  storage: { vendor: 2, region: 3, bucket: 'town-hall' },
} as const

/** A session that has been recording for a minute at `noon`, verified that very moment. */
export function aSession(overrides: Partial<Session> = {}): Session {
  return freshSession({
    ...given,
    phase: 'recording',
    resourceId: 'resource-1',
    sid: 'sid-1',
    createdAt: noon - 62_000,
    startSentAt: noon - 61_500,
    startedAt: noon - 61_000,
    serviceStatus: 5,
    sliceStartTime: noon - 60_000,
    everJoined: true,
    everRecorded: true,
    evidence: evidence(),
    ...overrides,
  })
}

/** A session whose row has just been written: nothing was sent yet. */
export function aNewSession(overrides: Partial<Session> = {}): Session {
  return freshSession({ ...given, ...overrides })
}
