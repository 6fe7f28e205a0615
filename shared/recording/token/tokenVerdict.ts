import { strToU8 } from 'fflate'
import { crc32 } from './checksums.ts'
import type { TokenFacts, TokenGrant, TokenName } from './tokenFacts.ts'

/** `unknown`: there is nothing to compare with yet. `any`: the token does not say, so everybody may use it. */
export type TokenMatch = 'match' | 'any' | 'other' | 'unknown'

/** For whom a token should be. An empty text or null: not known yet. */
export interface TokenWanted {
  readonly appId: string | null
  readonly channel: string
  readonly uid: string
}

/** What a token is good for. A match by checksum (006) may rarely be an accident; no match never is. */
export interface TokenVerdict {
  readonly appId: TokenMatch
  readonly channel: TokenMatch
  readonly uid: TokenMatch
  /** Whether it lets anybody join a channel at all. */
  readonly joins: boolean
  /** Until when it lets its holder join and stay, ms since 1970. */
  readonly endsAt: number
  /** It promises more than the day after which Agora ends every token: `endsAt` is the end of that day. */
  readonly capped: boolean
}

/** Agora lets no token live longer, whatever it says; ms. */
const LONGEST_LIFE = 86_400_000

function nameMatch(name: TokenName | undefined, wanted: string): TokenMatch {
  if (name === undefined) return 'other'
  if (name.as === 'any') return 'any'
  if (wanted === '') return 'unknown'
  const same = name.as === 'text' ? name.text === wanted : name.crc === crc32(strToU8(wanted))
  return same ? 'match' : 'other'
}

const misses = (grant: TokenGrant, { channel, uid }: TokenWanted): number =>
  [nameMatch(grant.channel, channel), nameMatch(grant.uid, uid)].filter((match) => match === 'other').length

/** Compares a token with what it is needed for. */
export function tokenVerdict(facts: TokenFacts, wanted: TokenWanted): TokenVerdict {
  const grant = facts.grants.toSorted((a, b) => misses(a, wanted) - misses(b, wanted))[0]
  const join = grant?.privileges.find(({ privilege }) => privilege === 'join')
  const promised = Math.min(facts.expiresAt, join?.until ?? facts.expiresAt)
  const endsAt = Math.min(promised, facts.issuedAt + LONGEST_LIFE)
  return {
    appId: wanted.appId === null ? 'unknown' : wanted.appId === facts.appId ? 'match' : 'other',
    channel: nameMatch(grant?.channel, wanted.channel),
    uid: nameMatch(grant?.uid, wanted.uid),
    joins: join !== undefined,
    endsAt,
    capped: endsAt < promised,
  }
}
