import type { ByteReader } from './bytes.ts'
import type { TokenGrant, TokenPrivilege } from './tokenFacts.ts'

const privilegeNames: ReadonlyMap<number, TokenPrivilege> = new Map([
  [1, 'join'],
  [2, 'publishAudio'],
  [3, 'publishVideo'],
  [4, 'publishData'],
])

/** Reads a list of privileges; `end` turns the number beside each into ms since 1970. 0 means: as long as the token. */
export function readPrivileges(reader: ByteReader, end: (seconds: number) => number): TokenGrant['privileges'] {
  const list: TokenGrant['privileges'] = []
  for (let left = reader.u16(); left > 0; left -= 1) {
    const privilege = privilegeNames.get(reader.u16())
    const seconds = reader.u32()
    if (privilege !== undefined) list.push({ privilege, until: seconds === 0 ? null : end(seconds) })
  }
  return list
}
