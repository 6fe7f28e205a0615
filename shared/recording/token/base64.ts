const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** The bytes, or the first character that cannot stand there (`at` from 0), or that the last group is cut off. */
export type Base64 =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'character'; readonly at: number }
  | { readonly kind: 'cutOff' }

/** Decodes base64. Padding may be missing, but must be right if it is there. */
export function decodeBase64(text: string): Base64 {
  const body = text.replace(/={1,2}$/, '')
  const digits: number[] = []
  for (let at = 0; at < body.length; at += 1) {
    const value = alphabet.indexOf(body.charAt(at))
    if (value < 0) return { kind: 'character', at }
    digits.push(value)
  }
  const rest = digits.length % 4
  const padded = body.length !== text.length
  if (rest === 1 || (padded && text.length % 4 !== 0)) return { kind: 'cutOff' }

  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  for (let index = 0; index < bytes.length; index += 1) {
    const group = Math.floor(index / 3) * 4
    const word = [0, 1, 2, 3].reduce((sum, offset) => sum * 64 + (digits[group + offset] ?? 0), 0)
    bytes[index] = (word >>> (16 - (index % 3) * 8)) & 0xff
  }
  return { kind: 'bytes', bytes }
}
