/** What is wrong with the name of a bucket. `position` counts characters from 1. */
export type BucketNameFault =
  | { readonly kind: 'empty' }
  /** An address or a path was pasted instead of the name. */
  | { readonly kind: 'address' }
  | { readonly kind: 'character'; readonly character: string; readonly position: number }
  | { readonly kind: 'length'; readonly min: number; readonly max: number }
  | { readonly kind: 'edge' }

interface NameRule {
  readonly max: number
  /** Characters besides small letters and digits. */
  readonly signs: string
}

/** Vendors by their numbers in the service. What is not listed names buckets as S3 does. */
const rules: Readonly<Record<number, NameRule>> = {
  0: { max: 63, signs: '-' },
  1: { max: 63, signs: '-.' },
  2: { max: 63, signs: '-' },
  3: { max: 60, signs: '-' },
  5: { max: 63, signs: '-$' },
  6: { max: 222, signs: '-._' },
  7: { max: 63, signs: '-.' },
  8: { max: 63, signs: '-' },
}
const s3Rule: NameRule = { max: 63, signs: '-.' }
const MIN = 3

/** The first thing wrong with a bucket's name by its vendor's rules for new buckets, or null. */
export function bucketNameFault(vendor: number, name: string): BucketNameFault | null {
  if (name.trim() === '') return { kind: 'empty' }
  if (/[/:\\]/.test(name) || /\.(amazonaws|aliyuncs|myqcloud|myhuaweicloud|qiniucs|bcebos|googleapis)\./.test(name)) {
    return { kind: 'address' }
  }
  const { max, signs } = rules[vendor] ?? s3Rule
  let position = 0
  for (const character of name) {
    position += 1
    if (!/^[a-z0-9]$/.test(character) && !signs.includes(character)) return { kind: 'character', character, position }
  }
  if (name.length < MIN || name.length > max) return { kind: 'length', min: MIN, max }
  return /^[-._]|[-._]$/.test(name) ? { kind: 'edge' } : null
}
