import { isLive } from '../../shared/recording/sessionState.ts'
import { withoutAccount } from '../../shared/recording/withoutAccount.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'

/** How loudly the window must say that something here is only pretend. */
export interface RehearsalShown {
  /** Live rehearsal sessions, for the marker in the top bar. */
  readonly sessions: number
  /** Everything in view is a rehearsal: a stripe under the top bar. */
  readonly alone: boolean
}

/** Works it out for the whole desk, or for the one account it is narrowed to. */
export function rehearsalShown(desk: DeskSnapshot, accountFilter: string | null): RehearsalShown {
  const inView = Object.values(desk.accounts).filter(({ id }) => accountFilter === null || id === accountFilter)
  const sessions = Object.values(desk.sessions).filter((session) => session.rehearsal && isLive(session)).length
  // Real recordings also run where their account is gone.
  const isReal = accountFilter === null && withoutAccount(desk).length > 0
  return { sessions, alone: !isReal && inView.length > 0 && inView.every(({ host }) => host.kind === 'rehearsal') }
}
