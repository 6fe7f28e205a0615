const CRC_POLYNOMIAL = 0xed_b8_83_20
const ADLER_PRIME = 65_521

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ CRC_POLYNOMIAL : crc >>> 1
  return crc
})

/** CRC-32 as in Ethernet and ZIP, 0…2³²−1: how a 006 token names its channel and uid. */
export function crc32(bytes: Uint8Array): number {
  const crc = bytes.reduce((sum, byte) => (sum >>> 8) ^ (crcTable[(sum ^ byte) & 0xff] ?? 0), -1)
  return (crc ^ -1) >>> 0
}

/** Adler-32, the checksum at the end of a zlib stream: what tells damage from another token. */
export function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % ADLER_PRIME
    high = (high + low) % ADLER_PRIME
  }
  return high * 65_536 + low
}
