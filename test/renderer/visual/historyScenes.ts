import { countVerdicts, endOf, newestFirst, verdictOf, type HistoryPage } from '../../../shared/recording/history.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aMarker, markerId } from '../../builders/marker.ts'
import { sessionId } from '../../builders/session.ts'
import type { Scene } from './fakeBridge.ts'
import { everyState, idle, now, wall } from './scenes.ts'

const hours = (n: number): number => n * 3_600_000
const answer = (value: unknown) => ({ ok: true as const, value, rev: 1 })

const endedNow = everyState.filter((session) => session.phase === 'ended')

/** Weeks of takes: those of the wall, again and again, with other names. */
const takes: readonly Session[] = Array.from({ length: 40 }, (_, week) =>
  endedNow.map((session, n): Session => {
    const ago = hours(week * 31 + n * 3)
    const earlier = (at: number | null): number | null => (at === null ? null : at - ago)
    return {
      ...session,
      id: sessionId(100 + week * 10 + n),
      name: week === 0 ? session.name : `${session.name} ${String(week)}`,
      createdAt: session.createdAt - ago,
      startSentAt: earlier(session.startSentAt),
      startedAt: earlier(session.startedAt),
      endedAt: endOf(session) - ago,
      sliceStartTime: earlier(session.sliceStartTime),
      evidence: { ...session.evidence, lastGoodAt: earlier(session.evidence.lastGoodAt) },
      gaps: session.gaps.map(({ kind, from, to }) => ({ kind, from: from - ago, to: earlier(to) })),
      dismissed: true,
    }
  }),
)
  .flat()
  .toSorted(newestFirst)

const page = (sessions: readonly Session[], shown: number): HistoryPage => {
  const last = sessions[shown - 1]
  return {
    sessions: sessions.slice(0, shown),
    next: sessions.length > shown && last !== undefined ? { at: endOf(last), id: last.id } : null,
    counts: countVerdicts((verdict) => sessions.filter((session) => verdictOf(session) === verdict).length),
  }
}

const request = (secondsAgo: number, more: Partial<RequestLogEntry>): RequestLogEntry => ({
  at: now - secondsAgo * 1_000,
  sessionId: sessionId(1),
  appId: '7c1e0f52a94b4d0d8e3b6a2f15c09d4e',
  call: 'query',
  method: 'GET',
  host: 'api.agora.io',
  path: '/v1/apps/7c1e0f52/cloud_recording/resourceid/JyvK8n/sid/38f8e3/mode/mix/query',
  attempt: 1,
  status: 200,
  ms: 212,
  error: null,
  requestBody: null,
  serviceStatus: null,
  responseBody: '{"resourceId":"JyvK8n","sid":"38f8e3","serverResponse":{"status":5,"fileList":"a.m3u8"}}',
  ...more,
})

const requests: readonly RequestLogEntry[] = [
  request(8, {}),
  request(23, { ms: 198 }),
  request(38, { status: null, error: 'ETIMEDOUT', ms: 8_000, responseBody: null }),
  request(53, { status: 404, ms: 88, responseBody: '{"code":404,"reason":"failed to find worker"}' }),
  request(68, {
    ms: 341,
    call: 'updateLayout',
    method: 'POST',
    requestBody: '{"clientRequest":{"mixedVideoLayout":3}}',
  }),
  request(5_000, { call: 'start', method: 'POST', ms: 512, attempt: 2 }),
  request(5_001, { call: 'acquire', method: 'POST', ms: 84 }),
]

const first = everyState[0]
const began = first?.sliceStartTime ?? now
const markers = [
  aMarker({ id: markerId(1), serverAt: began - 4_000, at: began - 4_000, note: 'Doors open' }),
  aMarker({ id: markerId(2), serverAt: began + 754_000, at: began + 754_000, note: 'Applause, cut here' }),
  aMarker({ id: markerId(3), serverAt: began + 3_013_000, at: began + 3_013_000 }),
]

const details = { 'sessions.requests': answer(requests), 'markers.list': answer(markers) }

/** Every state on the wall, with requests and markers to look at. */
export const markedWall: Scene = {
  ...wall,
  answers: {
    ...details,
    'markers.add': answer(aMarker({ id: markerId(4), serverAt: now, at: now })),
    'markers.change': answer(aMarker({ id: markerId(4), serverAt: now, at: now, note: 'Standing ovation' })),
    'markers.remove': answer(markers[1]),
    'markers.restore': answer(markers[1]),
  },
}

/** A history of weeks. */
export const longHistory: Scene = {
  ...wall,
  answers: {
    ...details,
    'history.search': answer(page(takes, 100)),
    'history.session': answer(takes.find(({ outcome }) => outcome === 'uploadUnknown')),
    'history.export': answer({ path: '/home/producer/Documents/recordings 2026-05-03.csv', records: takes.length }),
  },
}

/** Takes of which nobody can say to a second when they ended: the answer to the first stop was lost. */
const stopLost = (session: Session): Session => {
  const { outcome, endedAt } = session
  if (outcome !== 'saved' || endedAt === null) return session
  const from = endedAt - 96_000
  return { ...session, mayBeOverSince: from, gaps: [{ from, to: endedAt, kind: 'unverified' }] }
}

/** They are on the desk and in the history. */
export const stopsLost: Scene = {
  ...longHistory,
  snapshot: {
    ...wall.snapshot,
    sessions: Object.fromEntries(everyState.map((session) => [session.id, stopLost(session)])),
  },
  answers: { ...longHistory.answers, 'history.search': answer(page(takes.map(stopLost), 100)) },
}

const unconfirmed = takes.map((take, n): Session =>
  n % 9 === 3 ? { ...take, outcome: 'uploadUnknown', sid: null } : take,
)

/** Among them starts that were given up before anything confirmed them. */
export const givenUpStarts: Scene = {
  ...longHistory,
  answers: { ...longHistory.answers, 'history.search': answer(page(unconfirmed, 100)) },
}

/** Nothing has ended yet. */
export const noHistory: Scene = { ...idle, answers: { 'history.search': answer(page([], 100)) } }
