import { z } from 'zod'
import type { Finding } from '../finding.ts'
import type { TokenFacts } from '../token/tokenFacts.ts'
import { type TokenVerdict, tokenVerdict } from '../token/tokenVerdict.ts'
import { type CheckResult, findingResult, result } from './check.ts'
import type { PreflightSubject } from './subject.ts'

/** What the desk knew of the token that a preflight looked at. `endsAt` in ms since 1970: until when it lets the recorder stay. */
export const CheckedToken = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** There is one; what it says of itself is not known. */
  z.strictObject({ kind: z.literal('unread') }),
  z.strictObject({ kind: z.literal('read'), endsAt: z.number() }),
])
export type CheckedToken = z.infer<typeof CheckedToken>

/** The token against what it is needed for. */
const verdictOf = ({ account, settings }: PreflightSubject, facts: TokenFacts): TokenVerdict =>
  tokenVerdict(facts, { appId: account?.appId ?? null, channel: settings.channel, uid: settings.recorderUid })

/** The token of a subject, typed or stored. */
export function checkedToken(subject: PreflightSubject): CheckedToken {
  const { token, tokenReading: reading } = subject.secrets
  if (!token) return { kind: 'none' }
  return reading?.kind === 'token'
    ? { kind: 'read', endsAt: verdictOf(subject, reading.facts).endsAt }
    : { kind: 'unread' }
}

/** A rehearsal neither asks for a token nor looks at one: what can be read of it is told, and what nobody has checked. */
function rehearsalToken(subject: PreflightSubject): CheckResult {
  const { token, tokenReading: reading } = subject.secrets
  if (!token) return result('token', 'passed', 'tokenNotNeeded')
  if (reading?.kind !== 'token') return result('token', 'skipped', 'tokenUnreadInRehearsal')
  const { endsAt } = verdictOf(subject, reading.facts)
  return result('token', 'skipped', 'tokenReadInRehearsal', { endsAt }, { detail: reading.facts.version })
}

/** What the x-ray of the channel token says before a show. `findings` are those of the linter. */
export function tokenCheck(subject: PreflightSubject, findings: readonly Finding[]): CheckResult {
  if (subject.account?.host.kind === 'rehearsal') return rehearsalToken(subject)
  const own = findings.filter(({ field }) => field === 'token')
  const worst = own.find(({ severity }) => severity === 'blocks') ?? own[0]
  if (worst !== undefined) return findingResult('token', worst)
  const { tokenReading: reading } = subject.secrets
  // It is stored, but a locked keychain has not shown it yet.
  if (reading?.kind !== 'token') return result('token', 'skipped', 'notAsked')
  const { appId, channel, uid, endsAt } = verdictOf(subject, reading.facts)
  const detail = { detail: reading.facts.version }
  return [appId, channel, uid].includes('unknown')
    ? result('token', 'skipped', 'tokenUncompared', { endsAt }, detail)
    : result('token', 'passed', 'tokenFits', { endsAt }, detail)
}
