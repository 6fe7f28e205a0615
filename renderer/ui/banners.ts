import type { AccountId, SessionId } from '../../shared/ids.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import type { Account } from '../../shared/recording/account.ts'
import { usesHost } from '../../shared/recording/accountHosts.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { isInDoubt, mayRecord } from '../../shared/recording/mayRecord.ts'
import { isUnfollowedFailure } from '../../shared/recording/followed.ts'
import { isDisowned } from '../../shared/recording/disowned.ts'
import type { Session, SessionState } from '../../shared/recording/session.ts'
import { isGivenUp, isLive, mayRun, sessionState } from '../../shared/recording/sessionState.ts'
import { withoutAccount } from '../../shared/recording/withoutAccount.ts'
import { mistakable, nameAmong } from '../../shared/recording/tellApart.ts'
import type { SecretStatus } from '../../shared/secretStatus.ts'
import { isKeychainMissed } from './keychainNeed.ts'
import { rehearsalShown } from './rehearsalShown.ts'

type Trouble =
  | {
      readonly kind: 'failed'
      readonly id: SessionId
      readonly name: string
      readonly reason: Problem | null
      /** Nobody can rule out that it runs. */
      readonly inDoubt: boolean
      readonly more: number
    }
  /** Nobody knows the id of a recording that runs, or may: nothing here can stop it. */
  | {
      readonly kind: 'outOfReach'
      readonly id: SessionId
      readonly name: string
      /** The service says that it runs. */
      readonly certain: boolean
      readonly more: number
    }
  /** `running`: the names of recordings that nothing can be sent for; `accounts`: whose certificate they wait for. */
  | {
      readonly kind: 'keychain'
      readonly problem: Problem
      readonly running: readonly string[]
      readonly accounts: readonly AccountId[]
    }
  | {
      readonly kind: 'desk'
      readonly cause: 'journal' | 'rehearsal' | 'service'
      readonly problem: Problem
    }
  /** Several at once: one bar that names them all. */
  | { readonly kind: 'services'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'account'
      readonly id: AccountId
      readonly label: string
      readonly problem: Problem
      readonly running: readonly string[]
    }
  /** Recordings run whose account is gone. */
  | { readonly kind: 'withoutAccount'; readonly appId: string; readonly problem: Problem }
  | { readonly kind: 'offline' }

/** What a person must act on, whatever screen is open. `rehearsal`: only rehearsal recordings are concerned. */
export type Banner = Trouble & { readonly rehearsal: boolean }

/** In a keychain that does not give it out now. */
const isWaiting = ({ state }: SecretStatus): boolean => state === 'locked' || state === 'unavailable'

/** Names of what runs, or may run, with one of these accounts. */
function runningOf({ sessions }: Pick<DeskSnapshot, 'sessions'>, accounts: readonly AccountId[]): readonly string[] {
  const peers = mistakable(sessions)
  return Object.values(sessions)
    .filter((session) => mayRun(session) && accounts.includes(session.accountId))
    .map((session) => nameAmong(session, peers))
    .toSorted()
}

/** What keeps an account from controlling anything: the service refuses it, or its certificate is not there any more. */
function accountTrouble({ label, check, certificate }: Account): Problem | null {
  if (check.state === 'refused') return check.problem
  return certificate.state === 'none' || certificate.state === 'lost'
    ? problem('certificateMissing', { params: { label } })
    : null
}

/** Accounts that cannot control what they have running: one bar each, not one per session. */
function blockedAccounts(desk: DeskSnapshot): readonly Banner[] {
  const live = new Set(
    Object.values(desk.sessions)
      .filter(isLive)
      .map(({ accountId }) => accountId),
  )
  return Object.values(desk.accounts).flatMap((account) => {
    const trouble = live.has(account.id) ? accountTrouble(account) : null
    return trouble === null
      ? []
      : [
          {
            kind: 'account',
            id: account.id,
            label: account.label,
            problem: trouble,
            running: runningOf(desk, [account.id]),
            rehearsal: account.host.kind === 'rehearsal',
          } as const,
        ]
  })
}

/** Accounts that are gone while recordings of theirs run: one bar each. */
function missingAccounts(desk: DeskSnapshot): readonly Banner[] {
  const byApp = Map.groupBy(withoutAccount(desk), ({ appId }) => appId)
  return [...byApp].map(([appId, { length: count }]) => ({
    kind: 'withoutAccount',
    appId,
    problem: problem('accountsGone', { params: { appId, count } }),
    rehearsal: false,
  }))
}

/** Live recordings of which nobody can say that all is well. */
const uneasy: ReadonlySet<SessionState> = new Set(['uncontrollable', 'startUnknown', 'unverified', 'verifying'])

/** Whether nothing on the desk is in doubt at `now`, ms since 1970: what is has its words on its tile, and no bar. */
export function isCalm({ sessions }: Pick<DeskSnapshot, 'sessions'>, now: number): boolean {
  return Object.values(sessions)
    .filter((session) => !session.dismissed && session.followedAt === null)
    .filter((session) => mayRecord(session) || isGivenUp(session))
    .every(
      (session) =>
        isLive(session) &&
        session.stopProblem === null &&
        !isDisowned(session) &&
        !uneasy.has(sessionState(session, now)),
    )
}

/** The accounts whose recordings nobody can look after while this host is not reached, by name. */
export const namesAt = (host: string, accounts: DeskSnapshot['accounts']): readonly string[] =>
  Object.values(accounts)
    .flatMap((account) => (usesHost(account, host) ? [account.label] : []))
    .toSorted()

/** One bar for what the desk cannot get through to, however many services it is. */
function unreachedServices(problems: readonly Problem[]): readonly Trouble[] {
  const [first, ...others] = problems
  if (first === undefined) return []
  return others.length === 0 ? [{ kind: 'desk', cause: 'service', problem: first }] : [{ kind: 'services', problems }]
}

/** The bar of failed sessions, which names a real one before a rehearsal, and then one that may still record before others. */
function failedSessions({ sessions }: Pick<DeskSnapshot, 'sessions'>): readonly Banner[] {
  const failed = Object.values(sessions)
    .filter((session) => isUnfollowedFailure(session) && !session.dismissed)
    .toSorted(
      (a, b) =>
        Number(a.rehearsal) - Number(b.rehearsal) ||
        Number(isInDoubt(b)) - Number(isInDoubt(a)) ||
        (b.endedAt ?? 0) - (a.endedAt ?? 0),
    )
  const [worst] = failed
  if (worst === undefined) return []
  return [
    {
      kind: 'failed',
      id: worst.id,
      name: nameAmong(worst, [...mistakable(sessions), ...failed]),
      reason: worst.reason,
      inDoubt: isInDoubt(worst),
      rehearsal: worst.rehearsal,
      more: failed.length - 1,
    },
  ]
}

/** The bar of recordings whose id nobody told the desk: one that is known to run before others, a real one before a rehearsal. */
function outOfReach({ sessions }: Pick<DeskSnapshot, 'sessions'>): readonly Banner[] {
  const isCertain = ({ phase }: Session): boolean => phase === 'uncontrollable'
  const found = Object.values(sessions)
    .filter((session) => (isCertain(session) || session.phase === 'startUnknown') && !session.dismissed)
    .toSorted(
      (a, b) =>
        Number(a.rehearsal) - Number(b.rehearsal) ||
        Number(isCertain(b)) - Number(isCertain(a)) ||
        b.createdAt - a.createdAt,
    )
  const [worst] = found
  if (worst === undefined) return []
  return [
    {
      kind: 'outOfReach',
      id: worst.id,
      name: nameAmong(worst, mistakable(sessions)),
      certain: isCertain(worst),
      rehearsal: worst.rehearsal,
      more: found.length - 1,
    },
  ]
}

/** The bar of a keychain that is missed, with what runs out of control because of it. */
function missedKeychain(desk: DeskSnapshot): readonly Trouble[] {
  const { problem: found } = desk.health.keychain
  if (found === null || !isKeychainMissed(desk)) return []
  const locked = Object.values(desk.accounts).filter(({ certificate }) => isWaiting(certificate))
  const accounts = locked.map(({ id }) => id).filter((id) => runningOf(desk, [id]).length > 0)
  return [{ kind: 'keychain', problem: found, running: runningOf(desk, accounts), accounts }]
}

/** Whether what can be read of the bars is about the keychain: the others stand behind the first one. */
export const isKeychainOnTop = (desk: DeskSnapshot): boolean =>
  isKeychainMissed(desk) && bannersOf(desk)[0]?.kind === 'keychain'

/** The bars under the top bar, worst first, and what concerns rehearsals alone behind everything real. */
export function bannersOf(desk: DeskSnapshot): readonly Banner[] {
  const { journal, rehearsal, link } = desk.health
  const { alone } = rehearsalShown(desk, null)
  const ofDesk = (troubles: readonly Trouble[]): readonly Banner[] =>
    troubles.map((trouble) => ({ ...trouble, rehearsal: alone }))
  return [
    ...ofDesk(journal.problem === null ? [] : [{ kind: 'desk', cause: 'journal', problem: journal.problem }]),
    ...failedSessions(desk),
    ...missingAccounts(desk),
    ...blockedAccounts(desk),
    ...ofDesk(link.state === 'offline' ? [{ kind: 'offline' }] : []),
    ...ofDesk(unreachedServices(link.problems)),
    ...ofDesk(missedKeychain(desk)),
    ...outOfReach(desk),
    ...(rehearsal.problem === null
      ? []
      : [{ kind: 'desk', cause: 'rehearsal', problem: rehearsal.problem, rehearsal: true } as const]),
  ].toSorted((a, b) => Number(a.rehearsal) - Number(b.rehearsal))
}
