/** Bytes that may follow a first byte, and the lowest code point that needs so many; null: no first byte of a character. */
function sequence(first: number): { readonly more: number; readonly least: number; readonly bits: number } | null {
  if (first < 0x80) return { more: 0, least: 0, bits: first }
  if (first >= 0xc2 && first < 0xe0) return { more: 1, least: 0x80, bits: first & 0x1f }
  if (first >= 0xe0 && first < 0xf0) return { more: 2, least: 0x800, bits: first & 0x0f }
  if (first >= 0xf0 && first < 0xf5) return { more: 3, least: 0x1_00_00, bits: first & 0x07 }
  return null
}

/** Offset of the first byte that is no UTF-8; null when all of it is. Surrogates and overlong forms are none. */
export function firstBadByte(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length;) {
    const form = sequence(bytes[at] ?? 0)
    if (form === null) return at
    let point = form.bits
    for (let n = 1; n <= form.more; n += 1) {
      const next = bytes[at + n]
      if (next === undefined || (next & 0xc0) !== 0x80) return at
      point = (point << 6) | (next & 0x3f)
    }
    if (point < form.least || point > 0x10_ff_ff || (point >= 0xd8_00 && point < 0xe0_00)) return at
    at += form.more + 1
  }
  return null
}

/** Line and column of a byte, both from 1, the column in bytes. */
export function placeOfByte(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  const before = bytes.subarray(0, offset)
  const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1)
  return { line, column: offset - before.lastIndexOf(0x0a) }
}
