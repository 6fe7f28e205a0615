import { EndOfBytes, createByteReader } from './bytes.ts'
import { readPrivileges } from './privileges.ts'
import type { TokenFacts, TokenName } from './tokenFacts.ts'

const DAY_S = 86_400

/** Uid 0 is written as an empty text, whose checksum is 0. */
const uidName = (crc: number): TokenName => (crc === 0 ? { as: 'any' } : { as: 'checksum', crc })

/**
 * Reads what follows the App ID of a 006 token: signature, CRC-32 of channel and uid, and a message of salt, end and
 * privileges, all little-endian. The token is made a day before the end that it carries.
 * @throws EndOfBytes when it is cut off, RangeError when bytes are left over
 */
export function readToken006(appId: string, content: Uint8Array): TokenFacts {
  const outer = createByteReader(content)
  if (outer.bytes().length === 0) throw new EndOfBytes()
  const channel = outer.u32()
  const uid = outer.u32()
  const message = createByteReader(outer.bytes())
  message.u32() // The salt says nothing.
  const end = message.u32()
  const privileges = readPrivileges(message, (seconds) => seconds * 1000)
  if (outer.left() > 0 || message.left() > 0) throw new RangeError('bytes left over')
  return {
    version: '006',
    appId,
    issuedAt: (end - DAY_S) * 1000,
    expiresAt: end * 1000,
    grants: [{ channel: { as: 'checksum', crc: channel }, uid: uidName(uid), privileges }],
  }
}
