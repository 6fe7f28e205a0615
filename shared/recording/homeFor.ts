import type { Account } from './account.ts'
import { usesHost } from './accountHosts.ts'
import type { Session } from './session.ts'

/** What of a recording says which accounts can control it. */
export type Homeless = Pick<Session, 'appId' | 'rehearsal'>

/** Whether an account belongs to the project of a recording, and to the same service: the rehearsal inside the desk, or a real one. */
export const isKin = ({ appId, rehearsal }: Homeless, account: Account): boolean =>
  account.appId === appId && (account.host.kind === 'rehearsal') === rehearsal

/** Whether something may be asked with it: its certificate is known here, and the service has not refused it. */
export const isUsable = ({ certificate, check }: Account): boolean =>
  certificate.state !== 'none' && certificate.state !== 'lost' && check.state !== 'refused'

const checkedAt = ({ check }: Account): number => (check.state === 'passed' ? check.at : -Infinity)

/** The account that was accepted last, then the one that was added last. */
const bestFirst = (a: Account, b: Account): number => {
  const [forA, forB] = [checkedAt(a), checkedAt(b)]
  return forA === forB ? b.createdAt - a.createdAt || a.id.localeCompare(b.id) : forB - forA
}

/**
 * The account that a recording joins whose own is gone; null where none of these can control it. Never one of another App ID, nor
 * one whose ids the service refuses. `heardAt`: the host that answered for this recording, where that is known.
 */
export function homeFor(session: Homeless, accounts: readonly Account[], heardAt: string | null): Account | null {
  const isThere = (account: Account): boolean => session.rehearsal || heardAt === null || usesHost(account, heardAt)
  const fit = accounts.filter((account) => isKin(session, account) && isUsable(account) && isThere(account))
  return fit.toSorted(bestFirst)[0] ?? null
}
