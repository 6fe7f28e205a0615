import { type Finding, blocks, look } from './finding.ts'
import type { PresetSettings } from './preset.ts'
import { minutesLeft, roughly } from './roughly.ts'
import type { TokenFacts, TokenFault, TokenReading } from './token/tokenFacts.ts'
import { type TokenVerdict, tokenVerdict } from './token/tokenVerdict.ts'

const FIELD = 'token'
/** A show without a planned end should still have this long, ms. */
const SOON = 30 * 60_000
/** Clocks of two computers may differ by this much, ms. */
const CLOCK_SLACK = 5 * 60_000

type Wanted = Pick<PresetSettings, 'channel' | 'recorderUid' | 'alternateUid'>

/** What a token is held against. `now` and `plannedEnd` in ms since 1970; null where nothing is known. */
export interface TokenSurroundings {
  readonly appId: string | null
  readonly now: number
  readonly plannedEnd: number | null
}

function lintFault(fault: TokenFault): Finding {
  switch (fault.kind) {
    case 'identifier':
      return blocks(FIELD, 'tokenIdentifier')
    case 'quotes':
      return blocks(FIELD, 'tokenQuotes')
    case 'space':
      return blocks(FIELD, 'tokenSpace', { position: fault.position })
    case 'character':
      return blocks(FIELD, 'tokenCharacter', { character: fault.character, position: fault.position })
    case 'cutOff':
      return blocks(FIELD, 'tokenCutOff')
    case 'damaged':
      return blocks(FIELD, 'tokenDamaged')
    // The desk does not know every token that the service may take one day.
    case 'version':
      return look(FIELD, 'tokenVersion', { version: fault.version })
    case 'notAToken':
      return look(FIELD, 'tokenNotAToken')
  }
}

function lintIdentity(facts: TokenFacts, verdict: TokenVerdict): readonly Finding[] {
  if (!verdict.joins) return [blocks(FIELD, facts.grants.length === 0 ? 'tokenOtherProduct' : 'tokenNoJoin')]
  const found: Finding[] = []
  const grant = facts.grants.length === 1 ? facts.grants[0] : undefined
  if (verdict.appId === 'other') found.push(blocks(FIELD, 'tokenOtherApp', { made: facts.appId }))
  if (verdict.channel === 'other') {
    const made = grant?.channel.as === 'text' ? grant.channel.text : null
    found.push(made === null ? blocks(FIELD, 'tokenOtherChannel') : blocks(FIELD, 'tokenMadeForChannel', { made }))
  }
  if (verdict.uid === 'other') {
    const made = grant?.uid.as === 'text' ? grant.uid.text : null
    found.push(made === null ? blocks(FIELD, 'tokenOtherUid') : blocks(FIELD, 'tokenMadeForUid', { made }))
  }
  return found
}

function lintEnd(facts: TokenFacts, verdict: TokenVerdict, { now, plannedEnd }: TokenSurroundings): readonly Finding[] {
  const { endsAt, capped } = verdict
  if (endsAt <= now) {
    const params = { ago: roughly(now - endsAt) }
    return [capped ? look(FIELD, 'tokenPastDay', params) : blocks(FIELD, 'tokenExpired', params)]
  }
  if (facts.version === '007' && facts.issuedAt > now + CLOCK_SLACK) {
    return [look(FIELD, 'tokenFromFuture', { ahead: roughly(facts.issuedAt - now) })]
  }
  if (plannedEnd !== null) {
    return endsAt < plannedEnd ? [look(FIELD, 'tokenEndsBefore', { early: roughly(plannedEnd - endsAt) })] : []
  }
  return endsAt < now + SOON ? [look(FIELD, 'tokenEndsSoon', { left: minutesLeft(endsAt - now) })] : []
}

/** A second recorder joins with the same token. */
function lintAlternate(facts: TokenFacts, { channel, alternateUid }: Wanted): readonly Finding[] {
  if (alternateUid === null || alternateUid === '') return []
  const { uid } = tokenVerdict(facts, { appId: null, channel, uid: alternateUid })
  return uid === 'other' ? [look('alternateUid', 'tokenNotForAlternate', { value: alternateUid })] : []
}

/**
 * Holds what the x-ray saw against channel, uid, App ID and time. No finding does not mean that the token is genuine: only
 * the service can verify its signature.
 */
export function lintToken(
  settings: Wanted,
  reading: TokenReading | null,
  surroundings: TokenSurroundings,
): readonly Finding[] {
  if (reading === null) return []
  if (reading.kind === 'unreadable') return [lintFault(reading.fault)]
  const { facts } = reading
  const { channel, recorderUid: uid } = settings
  const verdict = tokenVerdict(facts, { appId: surroundings.appId, channel, uid })
  const identity = lintIdentity(facts, verdict)
  if (!verdict.joins) return identity
  return [...identity, ...lintEnd(facts, verdict, surroundings), ...lintAlternate(facts, settings)]
}
