import { type FlateError, FlateErrorCode, strFromU8, unzlibSync } from 'fflate'
import { type ByteReader, EndOfBytes, createByteReader } from './bytes.ts'
import { adler32 } from './checksums.ts'
import { readPrivileges } from './privileges.ts'
import type { TokenFacts, TokenGrant, TokenName } from './tokenFacts.ts'

const RTC = 1
/** No token holds more once inflated, bytes; a small text can pretend to. */
const LARGEST = 16_384
/** Services other than RTC that follow their privileges with this many texts, and so can be stepped over. */
const textsAfter: ReadonlyMap<number, number> = new Map([
  [2, 1],
  [3, 2],
  [4, 0],
  [5, 1],
  [9, 0],
])

/** The zlib stream, with the checksum at its end compared: a damaged token must not pass for another one. */
function inflate(content: Uint8Array): Uint8Array {
  if (content.length < 6) throw new EndOfBytes()
  let plain: Uint8Array
  try {
    plain = unzlibSync(content)
  } catch (error) {
    const { code } = error as FlateError
    throw code === FlateErrorCode.UnexpectedEOF ? new EndOfBytes() : new RangeError('not a zlib stream')
  }
  if (plain.length > LARGEST) throw new RangeError('too large')
  const sum = content.subarray(-4).reduce((total, byte) => total * 256 + byte, 0)
  if (sum !== adler32(plain)) throw new RangeError('checksum')
  return plain
}

const text = (reader: ByteReader): string => strFromU8(reader.bytes())
const channelName = (name: string): TokenName => (name === '*' ? { as: 'any' } : { as: 'text', text: name })
const uidName = (uid: string): TokenName => (uid === '' || uid === '0' ? { as: 'any' } : { as: 'text', text: uid })

function readGrants(reader: ByteReader, issued: number): TokenGrant[] {
  const grants: TokenGrant[] = []
  for (let left = reader.u16(); left > 0; left -= 1) {
    const service = reader.u16()
    const privileges = readPrivileges(reader, (seconds) => (issued + seconds) * 1000)
    if (service === RTC) {
      grants.push({ channel: channelName(text(reader)), uid: uidName(text(reader)), privileges })
      continue
    }
    const texts = textsAfter.get(service)
    // Services stand in the order of their numbers: behind one that is not known, there is no RTC any more.
    if (texts === undefined) break
    for (let count = texts; count > 0; count -= 1) text(reader)
  }
  return grants
}

/**
 * Reads what follows the version of a 007 token: a zlib stream of signature, App ID, time of issue, life, salt and services.
 * @throws EndOfBytes when it is cut off, RangeError when it is damaged
 */
export function readToken007(content: Uint8Array): TokenFacts {
  const reader = createByteReader(inflate(content))
  if (reader.bytes().length === 0) throw new EndOfBytes()
  const appId = text(reader)
  const issued = reader.u32()
  const life = reader.u32()
  reader.u32() // The salt says nothing.
  return {
    version: '007',
    appId,
    issuedAt: issued * 1000,
    expiresAt: (issued + life) * 1000,
    grants: readGrants(reader, issued),
  }
}
