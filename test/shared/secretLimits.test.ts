import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECRET_LIMIT_BYTES, secretProblem, utf8Bytes } from '../../shared/secretLimits.ts'

const codeOf = (value: string) => secretProblem('secretKey', 'secret key', value)?.code ?? null

describe('the limits of a secret', () => {
  it('are counted in bytes of UTF-8, as every keychain counts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 12 }),
        (text) => utf8Bytes(text) === Buffer.byteLength(text, 'utf8'),
      ),
    )
    expect(utf8Bytes('\ud800')).toBe(Buffer.byteLength('\ud800', 'utf8'))
  })

  it.each([
    ['one byte', 'x', null],
    ['the last byte that fits', 'x'.repeat(SECRET_LIMIT_BYTES), null],
    ['one byte too many', 'x'.repeat(SECRET_LIMIT_BYTES + 1), 'secretTooLong'],
    ['letters of two bytes that fit', 'é'.repeat(SECRET_LIMIT_BYTES / 2), null],
    ['letters of two bytes, one too many', 'é'.repeat(SECRET_LIMIT_BYTES / 2 + 1), 'secretTooLong'],
    ['a NUL', 'canary\0key', 'secretHasNul'],
    ['nothing', '', 'secretEmpty'],
  ])('%s', (_what, value, code) => {
    expect(codeOf(value)).toBe(code)
  })

  it('are told with the field and the length, never with the value', () => {
    const told = secretProblem('secretKey', 'secret key', 'canary'.repeat(500))
    expect(told).toMatchObject({ field: 'secretKey', params: { name: 'secret key', bytes: 3000, limit: 2048 } })
    expect(JSON.stringify(told)).not.toContain('canary')
  })
})
