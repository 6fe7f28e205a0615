import type { Session, SessionState } from '../../shared/recording/session.ts'
import { mayRun, sessionState } from '../../shared/recording/sessionState.ts'
import type { DeskHealth } from '../../shared/state/snapshot.ts'

/** What the icon says by shape and colour. `joined`: a recorder is in the channel and no file is confirmed yet. */
export type TrayIconKind = 'idle' | 'starting' | 'joined' | 'recording' | 'unverified' | 'alarm' | 'rehearsal'

/** Worst first: the icon is the first of these that any session calls for. */
const order: readonly (readonly [icon: TrayIconKind, states: readonly SessionState[]])[] = [
  ['alarm', ['failed', 'uncontrollable', 'startUnknown']],
  ['unverified', ['unverified', 'verifying', 'givenUp']],
  ['starting', ['starting', 'stopping']],
  ['joined', ['joined']],
  ['recording', ['recording']],
]

/** The icon for all recordings together at `now`: the worst state wins, and losing the journal is an alarm by itself. */
export function trayIconKind(sessions: readonly Session[], health: DeskHealth, now: number): TrayIconKind {
  if (!health.journal.ok) return 'alarm'
  const states = sessions.map((session) => sessionState(session, now))
  const worst = order.find(([, wanted]) => wanted.some((state) => states.includes(state)))?.[0] ?? 'idle'
  // Red is kept for pictures somebody will miss: a wall of rehearsals alone has its own shape.
  const onlyRehearsals = sessions.filter(mayRun).every((session) => session.rehearsal)
  return worst === 'recording' && onlyRehearsals ? 'rehearsal' : worst
}
