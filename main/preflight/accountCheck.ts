import { elapsedOf } from '../clock.ts'
import type { Account } from '../../shared/recording/account.ts'
import { type CheckResult, problemResult, result } from '../../shared/recording/preflight/check.ts'
import { hostCheck } from '../../shared/recording/preflight/hostCheck.ts'
import { problemOf } from '../../shared/problemOf.ts'
import { probe } from '../accounts/probe.ts'
import type { Credentials } from '../sessions/port.ts'
import type { PreflightDeps } from './port.ts'

type Deps = Pick<PreflightDeps, 'clock' | 'client' | 'accounts' | 'credentials'>

const notAsked = (check: 'host' | 'account'): CheckResult => result(check, 'skipped', 'notAsked')

/**
 * One reserved resource says whether the host is reached and proves itself, what time it is there, and whether the credentials
 * are accepted. Never throws; null when it was cancelled.
 */
export async function accountCheck(
  { clock, client, accounts, credentials }: Deps,
  { id, host }: Account,
  signal: AbortSignal,
): Promise<readonly [CheckResult, CheckResult] | null> {
  let who: Credentials
  try {
    who = await credentials(id)
  } catch (error) {
    const fix = host.kind === 'rehearsal' ? null : ({ kind: 'openAccount' } as const)
    return [notAsked('host'), problemResult('account', 'fix', problemOf(error), { fix })]
  }
  const began = elapsedOf(clock)
  const said = await probe(client, clock, who, signal)
  if (signal.aborted) return null
  const took = elapsedOf(clock) - began
  if (said.kind === 'silence') {
    // No verdict on the credentials; the words for the silence belong to the way there.
    return [problemResult('host', 'fix', said.fault.problem), notAsked('account')]
  }
  const { host: name, protocol } = new URL(said.address)
  const reached = hostCheck(
    { host: name, isProven: protocol === 'https:' },
    said.meta?.ms ?? took,
    said.meta?.clockOffset ?? null,
  )
  if (said.check.state === 'refused') {
    accounts.noteRefused(id, said.check.problem)
    const fix = { kind: 'openAccount' } as const
    return [reached, problemResult('account', 'fix', said.check.problem, { fix })]
  }
  accounts.noteAccepted(id)
  return [reached, result('account', 'passed', 'accountAccepted')]
}
