import type { AccountId } from '../../../shared/ids.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { DeskHealth, DeskSettings } from '../../../shared/state/snapshot.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { aNewSession, sessionId } from '../../builders/session.ts'
import type { Scene } from './fakeBridge.ts'
import { aDesk, everyState, now } from './scenes.ts'

const harbour: AccountId = accountId(3)
const inHarbour = new Set(['Harbour Nights', 'Poetry slam', 'Gallery talk'])

const countdown = (session: Session, ms: number): Session => ({
  ...session,
  phase: 'recording',
  stopRequestedAt: null,
  pendingStop: { at: now + ms, surface: 'window', policy: 'countdown' },
})

/** A session whose slot is reserved and not started. */
export const armed: Session = aNewSession({
  id: sessionId(16),
  name: 'Evening lecture',
  channel: 'lecture-hall',
  recorderUid: '527390',
  createdAt: now - 48_000,
  phase: 'armed',
  resourceId: 'resource-16',
  armedUntil: now + 252_000,
})

/** A busy evening: plans, a countdown, a reserved slot, three accounts. */
export const evening: readonly Session[] = [
  ...everyState.map((session): Session => {
    const at = inHarbour.has(session.name) ? harbour : session.rehearsal ? accountId(2) : session.accountId
    const placed = { ...session, accountId: at }
    switch (session.name) {
      case 'Town hall Q3':
        return { ...placed, plannedEnd: { at: now + 35 * 60_000 + 3_000, action: 'stop', remindedAt: null } }
      case 'Parents’ evening':
        return { ...placed, plannedEnd: { at: now + 20 * 60_000, action: 'remind', remindedAt: null } }
      case 'Chess Masters, board 2':
        return countdown(placed, 4_000)
      default:
        return placed
    }
  }),
  { ...armed, accountId: harbour },
]

/** A desk of three accounts around some sessions. */
export function eveningDesk(sessions: readonly Session[], settings: Partial<DeskSettings> = {}): Scene {
  const desk = aDesk(sessions)
  const account = anAccount({ id: harbour, label: 'Harbour Arts' })
  return {
    snapshot: {
      ...desk,
      accounts: { ...desk.accounts, [harbour]: account },
      settings: { ...desk.settings, ...settings },
    },
    timelines: {},
  }
}

/** Everything that has a plan, a countdown or a slot, first. */
export const pending: Scene = eveningDesk(
  evening.filter(
    ({ pendingStop, phase, plannedEnd }) => pendingStop !== null || phase === 'armed' || plannedEnd !== null,
  ),
)

/** Three stops that have not left. */
export const stoppingMany: Scene = eveningDesk(
  evening.map((session) => (session.phase === 'recording' && !session.rehearsal ? countdown(session, 3_000) : session)),
)

/** The first press of two. */
export const pressedOnce: Scene = eveningDesk(
  evening
    .slice(0, 4)
    .map((session, index) =>
      index === 0 ? { ...session, pendingStop: { at: now + 1_500, surface: 'window', policy: 'pressTwice' } } : session,
    ),
  { stopPolicy: 'pressTwice' },
)

/** So many recordings, as on a long evening. */
export const many = (count: number): Scene =>
  eveningDesk(
    Array.from({ length: count }, (_, index) => {
      const session = everyState[index % everyState.length]
      if (session === undefined) throw new Error('There are no states.')
      return { ...session, id: sessionId(100 + index), name: `${session.name} ${index + 1}`, createdAt: now - index }
    }),
  )

/** Recordings run while the way to their service is as it is given. */
const withLink = (link: DeskHealth['link']): Scene => {
  const scene = eveningDesk(evening.filter(({ phase }) => phase !== 'ended'))
  return { ...scene, snapshot: { ...scene.snapshot, health: { ...scene.snapshot.health, link } } }
}

/** The network of this computer is gone while recordings run. */
export const offline: Scene = withLink({ state: 'offline', ms: null, problems: [] })

/** The network is there, and the service takes no connection. */
export const unreachable: Scene = withLink({
  state: 'unreachable',
  ms: null,
  problems: [problem('networkUnreachable', { params: { host: 'api.agora.io' }, retryable: true })],
})

const nightDesk = anAccount({
  id: accountId(4),
  label: 'Night desk',
  host: { kind: 'custom', url: 'https://recorder.northlight.example' },
})

/** Neither the service of some accounts nor that of another lets the desk in. */
export const twoUnreachable: Scene = ((): Scene => {
  const scene = withLink({
    state: 'unreachable',
    ms: null,
    problems: [
      problem('networkUnreachable', { params: { host: 'api.agora.io' }, retryable: true }),
      problem('hostUntrusted', { params: { host: 'recorder.northlight.example', detail: 'CERT_HAS_EXPIRED' } }),
    ],
  })
  const accounts = { ...scene.snapshot.accounts, [nightDesk.id]: nightDesk }
  return { ...scene, snapshot: { ...scene.snapshot, accounts } }
})()

/** Stop is held down. */
export const holdToStop: Scene = eveningDesk(evening.slice(0, 4), { stopPolicy: 'hold' })
