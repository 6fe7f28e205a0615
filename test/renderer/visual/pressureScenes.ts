import { problem } from '../../../shared/problem.ts'
import type { PlannedEnd, Session } from '../../../shared/recording/session.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { sessionId } from '../../builders/session.ts'
import { evening, eveningDesk } from './deskScenes.ts'
import type { Scene } from './fakeBridge.ts'
import { now } from './scenes.ts'
import { decisions } from './takeScenes.ts'

/** Moments in which somebody has seconds to understand. */
const minutes = (n: number): number => n * 60_000
const named = (name: string): Session => {
  const session = evening.find((one) => one.name === name)
  if (session === undefined) throw new Error(`No ${name} in the evening.`)
  return session
}
const counting = (session: Session, ms: number): Session => ({
  ...session,
  pendingStop: { at: now + ms, surface: 'plan', policy: 'countdown' },
})

const townHall = named('Town hall Q3')
/** The same show once more, with another recorder. */
const second: Session = { ...townHall, id: sessionId(41), recorderUid: '610099', plannedEnd: null }
const failed = named('Gospel Brunch')

/** Two recordings of one name and channel, one of which is failed and may still record. */
const sameNames: readonly Session[] = [
  townHall,
  second,
  named('Harbour Nights'),
  named('Parents’ evening'),
  { ...failed, id: sessionId(42), name: 'Town hall Q3', channel: 'townhall-main', recorderUid: '610100' },
  named('All-hands London'),
]

/** Stop is about to be pressed for all of them. */
export const stopSameNames: Scene = eveningDesk(sameNames)

/** Two of one name, and one more, count down while another recording is open. */
export const stopsElsewhere: Scene = eveningDesk(
  sameNames.map((session) => {
    if (session.id === townHall.id) return counting(session, 3_000)
    return session.id === second.id || session.name === 'Parents’ evening' ? counting(session, 4_600) : session
  }),
)

const planned = (ms: number, action: PlannedEnd['action']): PlannedEnd => ({ at: now + ms, action, remindedAt: now })

/** Ends that come within the next minutes, to a second. */
export const endingSoon: Scene = eveningDesk([
  { ...townHall, plannedEnd: planned(95_000, 'stop'), tokenEndsAt: now + minutes(1) },
  { ...named('Harbour Nights'), plannedEnd: planned(41_500, 'remind') },
  { ...second, name: 'Chess Masters, board 1', plannedEnd: planned(minutes(12) + 31_000, 'stop') },
  { ...second, id: sessionId(43), name: 'Late news', plannedEnd: planned(-20_000, 'remind') },
])

const rehearsalAccount = accountId(2)
const rehearsalFailed: Session = {
  ...failed,
  id: sessionId(44),
  accountId: rehearsalAccount,
  name: 'Van link drill, second evening of the season',
  channel: 'drill-van',
  rehearsal: true,
}

/** What went wrong concerns the rehearsal alone: a take, its account, its service. */
export const rehearsalTrouble: Scene = ((): Scene => {
  const scene = eveningDesk([rehearsalFailed, named('Van link drill'), townHall])
  const { snapshot } = scene
  const refused = problem('credentialsRefused', { params: { detail: '401' } })
  const account = anAccount({
    id: rehearsalAccount,
    label: 'Rehearsal',
    host: { kind: 'rehearsal' },
    check: { state: 'refused', at: now, problem: refused },
  })
  const stopped = problem('rehearsalUnavailable', { params: { detail: 'not running' }, retryable: true })
  return {
    ...scene,
    snapshot: {
      ...snapshot,
      accounts: { ...snapshot.accounts, [account.id]: account },
      health: { ...snapshot.health, rehearsal: { running: false, problem: stopped } },
    },
  }
})()

/** The journal was lost, and nobody has acknowledged it yet. */
export const journalLost: Scene = ((): Scene => {
  const scene = eveningDesk([townHall])
  const { health } = scene.snapshot
  const file = 'journal-damaged-2026-05-03T11-58-20-114Z.sqlite'
  const loss = problem('journalLost', { params: { foundAt: Date.UTC(2026, 4, 3, 11, 58, 20), file } })
  return {
    ...scene,
    snapshot: { ...scene.snapshot, health: { ...health, journal: { ...health.journal, problem: loss } } },
  }
})()

/** A rehearsal failed after a show did. */
export const bothFailed: Scene = eveningDesk([{ ...rehearsalFailed, endedAt: now - 5_000 }, failed, townHall])

const unanswered = Object.values(decisions.snapshot.sessions).find(({ name }) => name === 'Board room')
const givenUpBoard: Session = {
  ...named('Board room'),
  ...unanswered,
  phase: 'ended',
  outcome: 'uploadUnknown',
  resourceId: townHall.resourceId,
  startSentAt: now - 61_000,
  endedAt: now - 9_000,
}

/** A start that left and was never heard of again. */
const startTimeline: Scene['timelines'] = {
  [givenUpBoard.id]: [
    { seq: 1, at: now - 62_000, event: { type: 'operator', action: 'start', surface: 'window' } },
    { seq: 2, at: now - 61_900, event: { type: 'intent', call: 'acquire', attempt: 1 } },
    { seq: 3, at: now - 61_800, event: { type: 'answer', call: 'acquire', http: 200, ms: 84, attempt: 1 } },
    { seq: 4, at: now - 61_000, event: { type: 'intent', call: 'start', attempt: 2 } },
  ],
}

const asked: Scene['answers'] = {
  'sessions.requests': {
    ok: true,
    rev: 1,
    value: [
      {
        at: now - 61_900,
        sessionId: givenUpBoard.id,
        appId: givenUpBoard.appId,
        call: 'acquire',
        method: 'POST',
        host: 'api.agora.io',
        path: '/v1/apps/7c1e0f52/cloud_recording/acquire',
        attempt: 1,
        status: 200,
        ms: 84,
        error: null,
        requestBody: null,
        serviceStatus: null,
        responseBody: null,
      },
    ],
  },
}

const withBoard = (board: Session): Scene => {
  const session = { ...board, timelineLength: 4 }
  return {
    ...decisions,
    snapshot: { ...decisions.snapshot, sessions: { ...decisions.snapshot.sessions, [session.id]: session } },
    timelines: startTimeline,
    answers: { ...decisions.answers, ...asked },
  }
}

/** Nobody knows whether it records. */
export const startUnanswered: Scene = withBoard({
  ...givenUpBoard,
  phase: 'startUnknown',
  outcome: null,
  endedAt: null,
})

/** The same, given up. */
export const givenUp: Scene = withBoard(givenUpBoard)
