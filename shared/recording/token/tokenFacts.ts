import { z } from 'zod'

/** How a token names its channel or uid: in words (007), by CRC-32 (006), or not at all, so that any will do. */
export const TokenName = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('text'), text: z.string().max(2048) }),
  z.strictObject({ as: z.literal('checksum'), crc: z.number().int() }),
  z.strictObject({ as: z.literal('any') }),
])
export type TokenName = z.infer<typeof TokenName>

/** The numbers are the format's own; what is not listed belongs to other products. */
export const TokenPrivilege = z.enum(['join', 'publishAudio', 'publishVideo', 'publishData'])
export type TokenPrivilege = z.infer<typeof TokenPrivilege>

/** What a token allows in one channel. `until` in ms since 1970; null: as long as the token itself. */
export const TokenGrant = z.strictObject({
  channel: TokenName,
  uid: TokenName,
  privileges: z.array(z.strictObject({ privilege: TokenPrivilege, until: z.number().nullable() })).max(16),
})
export type TokenGrant = z.infer<typeof TokenGrant>

/**
 * What can be read from a token without asking anybody. Holds neither the token nor its signature, which nobody but Agora can
 * verify: facts say for whom a token was made, never that it is genuine. Times in ms since 1970.
 */
export const TokenFacts = z.strictObject({
  version: z.enum(['006', '007']),
  appId: z.string().max(64),
  issuedAt: z.number(),
  /** The end that the token gives itself. */
  expiresAt: z.number(),
  /** One for each channel; none in a token for messaging and the like. */
  grants: z.array(TokenGrant).max(16),
})
export type TokenFacts = z.infer<typeof TokenFacts>

/**
 * Why a text cannot be read as a token. `position` counts characters from 1.
 * `identifier`: an App ID or an App certificate. `version`: a token of another age than 006 and 007.
 */
export const TokenFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identifier') }),
  z.strictObject({ kind: z.literal('quotes') }),
  z.strictObject({ kind: z.literal('space'), position: z.number().int() }),
  z.strictObject({ kind: z.literal('version'), version: z.string().max(3) }),
  z.strictObject({ kind: z.literal('notAToken') }),
  z.strictObject({ kind: z.literal('character'), character: z.string().max(2), position: z.number().int() }),
  z.strictObject({ kind: z.literal('cutOff') }),
  z.strictObject({ kind: z.literal('damaged') }),
])
export type TokenFault = z.infer<typeof TokenFault>

/** What the x-ray saw. */
export const TokenReading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('token'), facts: TokenFacts }),
  z.strictObject({ kind: z.literal('unreadable'), fault: TokenFault }),
])
export type TokenReading = z.infer<typeof TokenReading>
