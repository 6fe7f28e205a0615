import type { Finding } from '../finding.ts'
import { tokenVerdict } from '../token/tokenVerdict.ts'
import { type CheckResult, findingResult, result } from './check.ts'
import type { PreflightSubject } from './subject.ts'

/** A rehearsal neither asks for a token nor looks at one: what can be read of it is told, and what nobody has checked. */
function rehearsalToken({ token, tokenReading: reading }: PreflightSubject['secrets']): CheckResult {
  if (!token) return result('token', 'passed', 'tokenNotNeeded')
  if (reading?.kind !== 'token') return result('token', 'skipped', 'tokenUnreadInRehearsal')
  const { expiresAt, version } = reading.facts
  return result('token', 'skipped', 'tokenReadInRehearsal', { endsAt: expiresAt }, { detail: version })
}

/** What the x-ray of the channel token says before a show. `findings` are those of the linter. */
export function tokenCheck(
  { account, secrets, settings }: PreflightSubject,
  findings: readonly Finding[],
): CheckResult {
  if (account?.host.kind === 'rehearsal') return rehearsalToken(secrets)
  const own = findings.filter(({ field }) => field === 'token')
  const worst = own.find(({ severity }) => severity === 'blocks') ?? own[0]
  if (worst !== undefined) return findingResult('token', worst)
  const { tokenReading: reading } = secrets
  // It is stored, but a locked keychain has not shown it yet.
  if (reading?.kind !== 'token') return result('token', 'skipped', 'notAsked')
  const wanted = { appId: account?.appId ?? null, channel: settings.channel, uid: settings.recorderUid }
  const { endsAt } = tokenVerdict(reading.facts, wanted)
  return result('token', 'passed', 'tokenFits', { endsAt }, { detail: reading.facts.version })
}
