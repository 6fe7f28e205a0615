import { defaultLayout } from '../../../../shared/layout/layoutState.ts'
import { problem } from '../../../../shared/problem.ts'
import type { EventOf, LifecycleEvent } from '../../../../shared/recording/lifecycleEvent.ts'
import type { FormerEnd, Session } from '../../../../shared/recording/session.ts'
import { accountId } from '../../../builders/account.ts'
import { aNewSession, aSession, evidence, noon } from '../../../builders/session.ts'

export const unreachable = problem('networkUnreachable', { params: { host: 'api.agora.io' }, retryable: true })

const running = { startSentAt: noon - 500, startedAt: noon, createdAt: noon - 1000, sliceStartTime: null } as const
const neverJoined = { ...running, everJoined: false, everRecorded: false, serviceStatus: null }

const hoursAgo = noon - 8 * 3_600_000
const formerEnd: FormerEnd = {
  outcome: 'endedByItself',
  reason: problem('recorderLost', { params: { seconds: 90 } }),
  endedAt: hoursAgo,
}

/** Every kind of session there is, at noon. */
export const kinds = {
  acquiring: aNewSession(),
  armed: aNewSession({ phase: 'armed', resourceId: 'resource-1', armedUntil: noon + 300_000 }),
  pending: aSession({ pendingStop: { at: noon + 5_000, surface: 'window', policy: 'countdown' } }),
  sent: aNewSession({ phase: 'starting', resourceId: 'resource-1', startSentAt: noon }),
  starting: aSession({ ...neverJoined, phase: 'starting', evidence: evidence({ lastGoodAt: null, interval: 5_000 }) }),
  joined: aSession({ ...running, phase: 'joined', everRecorded: false, serviceStatus: 4 }),
  recording: aSession(),
  stopping: aSession({ phase: 'stopping', stopRequestedAt: noon }),
  stopEarly: aNewSession({ phase: 'stopping', resourceId: 'resource-1', stopRequestedAt: noon }),
  startUnknown: aNewSession({
    phase: 'startUnknown',
    resourceId: 'resource-1',
    startSentAt: noon,
    reason: unreachable,
  }),
  uncontrollable: aNewSession({ phase: 'uncontrollable', resourceId: 'resource-1', startSentAt: noon }),
  saved: aSession({ phase: 'ended', outcome: 'saved', endedAt: noon }),
  inBackup: aSession({ phase: 'ended', outcome: 'inBackup', endedAt: noon }),
  uploadUnknown: aSession({ phase: 'ended', outcome: 'uploadUnknown', endedAt: noon }),
  nothingRecorded: aSession({ phase: 'ended', outcome: 'nothingRecorded', reason: unreachable, endedAt: noon }),
  endedByItself: aSession({
    phase: 'ended',
    outcome: 'endedByItself',
    reason: problem('endedLikelyIdle', { params: { files: 0 } }),
    endedAt: noon,
  }),
  recorderLost: aSession({
    phase: 'ended',
    outcome: 'endedByItself',
    reason: problem('recorderLost', { params: { seconds: 90 } }),
    endedAt: noon,
  }),
  lost: aSession({ phase: 'ended', outcome: 'failed', reason: problem('recorderAborted'), endedAt: noon }),
  unverified: aSession({
    evidence: evidence({ lastGoodAt: noon - 60_000 }),
    gaps: [{ from: noon - 30_000, to: null, kind: 'unverified' }],
  }),
  verifying: aSession({
    evidence: evidence({ ladder: { rung: 1, since: noon } }),
    gaps: [{ from: noon, to: null, kind: 'notFound' }],
  }),
  stopOfLost: aSession({
    phase: 'stopping',
    stopRequestedAt: noon,
    formerEnd,
    evidence: evidence({ lastGoodAt: hoursAgo }),
  }),
  putAway: aSession({
    phase: 'ended',
    outcome: 'uploadUnknown',
    reason: problem('putAwayUnproven'),
    stopRequestedAt: noon,
    endedAt: noon,
    dismissed: true,
  }),
  putAwayStopOfLost: aSession({
    phase: 'ended',
    outcome: 'uploadUnknown',
    reason: problem('putAwayUnproven'),
    stopRequestedAt: noon,
    endedAt: hoursAgo,
    formerEnd,
    evidence: evidence({ lastGoodAt: hoursAgo }),
    dismissed: true,
  }),
} as const satisfies Record<string, Session>

/** When every event happens, unless it is moved. */
export const at = noon + 5_000
export const seen = (status: number | null): EventOf<'seen'> => ({
  type: 'seen',
  at,
  status,
  sliceStartTime: null,
  files: [],
  clockOffset: null,
})
const stopped = (uploadingStatus: 'uploaded' | 'backuped' | 'unknown'): EventOf<'stopAnswered'> => ({
  type: 'stopAnswered',
  at,
  uploadingStatus,
  files: [],
  clockOffset: null,
})

/** One of every kind of event there is, five seconds later. */
export const events = {
  acquired: { type: 'acquired', at, resourceId: 'resource-2', clockOffset: null },
  armed: { type: 'armed', at, resourceId: 'resource-2', until: at + 300_000, clockOffset: null },
  slotExpired: { type: 'slotExpired', at },
  armRefused: { type: 'armRefused', at, problem: unreachable },
  armedStart: {
    type: 'armedStart',
    at,
    fresh: true,
    draft: { name: 'Show', canvas: aSession().canvas, layout: null, storage: null, tokenEndsAt: null },
  },
  staleStart: {
    type: 'armedStart',
    at,
    fresh: false,
    draft: { name: 'Show', canvas: aSession().canvas, layout: null, storage: null, tokenEndsAt: null },
  },
  uidChanged: { type: 'uidChanged', at, recorderUid: '527842' },
  startSent: { type: 'startSent', at },
  started: { type: 'started', at, sid: 'sid-2', resourceId: 'resource-1', clockOffset: null },
  refused: { type: 'refused', at, problem: unreachable },
  cancelled: { type: 'cancelled', at },
  startUnanswered: { type: 'startUnanswered', at, problem: unreachable },
  alreadyRunning: { type: 'alreadyRunning', at, problem: unreachable },
  idsGiven: {
    type: 'idsGiven',
    at,
    sid: 'sid-2',
    resourceId: 'resource-1',
    clockOffset: null,
    canvas: aSession().canvas,
    storage: null,
  },
  idsCorrected: { type: 'idsCorrected', at, channel: 'another', recorderUid: '7' },
  accountJoined: { type: 'accountJoined', at, accountId: accountId(2), label: 'Added again' },
  yielded: { type: 'yielded', at, problem: problem('takenUpAgain') },
  startRepeated: { type: 'startRepeated', at, tokenEndsAt: at + 60_000, ownToken: false },
  seen2: seen(2),
  seen4: seen(4),
  seen5: seen(5),
  seen6: seen(6),
  seen7: seen(7),
  seen8: seen(8),
  seen20: seen(20),
  seenOdd: seen(null),
  gone: { type: 'gone', at, problem: unreachable },
  exiting: { type: 'exiting', at },
  fault: { type: 'fault', at, call: 'query', problem: unreachable, attempt: 1 },
  aged: { type: 'aged', at },
  stopPending: { type: 'stopPending', at, until: at + 5_000, surface: 'tray', policy: 'countdown' },
  clockSetBack: { type: 'clockSetBack', at },
  clockSetForward: { type: 'clockSetForward', at, by: 3_600_000 },
  stopKept: { type: 'stopKept', at },
  stopCutShort: { type: 'stopCutShort', at },
  stopLapsed: { type: 'stopLapsed', at },
  planned: { type: 'planned', at, plannedEnd: { at: at + 60_000, action: 'stop', remindedAt: null } },
  reminded: { type: 'reminded', at },
  gapMeasured: { type: 'gapMeasured', at, gapMs: 1_000 },
  followed: { type: 'followed', at },
  stopRequested: { type: 'stopRequested', at },
  stopUnheard: { type: 'stopUnheard', at, sentAt: noon + 1_000 },
  stopReached: { type: 'stopReached', at },
  uploaded: stopped('uploaded'),
  backuped: stopped('backuped'),
  uploadUnknown: stopped('unknown'),
  nothingRecorded: { type: 'nothingRecorded', at, problem: unreachable },
  stopRefused: { type: 'stopRefused', at, problem: unreachable },
  layoutAccepted: { type: 'layoutAccepted', at, layout: { ...defaultLayout, mixedVideoLayout: 1 } },
  layoutUncertain: { type: 'layoutUncertain', at },
  cuesKept: { type: 'cuesKept', at, cues: [] },
  letGo: { type: 'letGo', at },
  dismissed: { type: 'dismissed', at },
  recalled: { type: 'recalled', at },
  recovered: { type: 'recovered', at },
} as const satisfies Record<string, LifecycleEvent>
