/** Thrown when a reader wants more than there is. Never leaves this folder. */
export class EndOfBytes extends Error {}

/** Reads the little-endian numbers and length-prefixed strings of which tokens are made. @throws EndOfBytes */
export interface ByteReader {
  u16(): number
  u32(): number
  /** A string behind its length. */
  bytes(): Uint8Array
  /** How many bytes have not been read. */
  left(): number
}

/** Creates a reader that starts at the first byte. */
export function createByteReader(source: Uint8Array): ByteReader {
  let at = 0
  const take = (count: number): Uint8Array => {
    if (at + count > source.length) throw new EndOfBytes()
    at += count
    return source.subarray(at - count, at)
  }
  /** The first byte weighs least. */
  const number = (size: number): number => take(size).reduceRight((sum, byte) => sum * 256 + byte, 0)
  return {
    u16: () => number(2),
    u32: () => number(4),
    bytes: () => take(number(2)),
    left: () => source.length - at,
  }
}
