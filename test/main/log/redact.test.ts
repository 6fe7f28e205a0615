import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../main/log/redact.ts'

const none = createRedactor(() => [])

describe('what is written to the log', () => {
  it('never contains a secret, wherever in the data it stands', () => {
    const secret = fc
      .string({ minLength: 4, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text.trim().length >= 4)
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
        fc.pre(!'[redacted]'.includes(value))
        const redact = createRedactor(() => [value])
        const data = {
          msg: before + value + after,
          body: JSON.stringify({ nested: { note: value } }),
          url: `https://example.test/?q=${encodeURIComponent(value)}`,
          list: [value, { deep: { er: value } }],
          [value]: 1,
        }
        const written = JSON.stringify(redact(data))
        expect(written).not.toContain(JSON.stringify(value).slice(1, -1))
        expect(written).not.toContain(encodeURIComponent(value))
      }),
    )
  })

  it('hides fields by their name at any depth, and inside bodies that are text', () => {
    const written = JSON.stringify(
      none({
        headers: { Authorization: 'Digest something' },
        account: { certificate: 'hidden-1', label: 'Town hall' },
        body: JSON.stringify({ storageConfig: { accessKey: 'hid"den-2', secretKey: 'hidden-3', bucket: 'town-hall' } }),
        note: 'answered {"token": "hidden-4", "uid":"7"}',
      }),
    )
    expect(written).not.toMatch(/hidden|hid"den|Digest/)
    expect(written).toContain('Town hall')
    expect(written).toContain('town-hall')
    expect(written).toContain('7')
  })

  it('hides Basic and Bearer credentials in any text', () => {
    const header = `Basic ${Buffer.from('customer-id:rehearsal-certificate').toString('base64')}`
    expect(none({ stack: `Error: refused\n  authorization: ${header}\n  at x` })).toEqual({
      stack: 'Error: refused\n  authorization: Basic [redacted]\n  at x',
    })
    expect(none('bearer abc.def')).toBe('bearer [redacted]')
  })

  it('keeps what only looks alike: the status of a secret, numbers, null', () => {
    const data = { certificate: { state: 'stored', at: 1 }, count: 3, empty: null, ok: true }
    expect(none(data)).toEqual(data)
  })

  it('hides a very short secret only where it is the whole text', () => {
    expect(createRedactor(() => ['ab', ''])({ pin: 'ab', word: 'about' })).toEqual({ pin: '[redacted]', word: 'about' })
  })

  it('asks anew for every line what is secret', () => {
    const secrets: string[] = []
    const redact = createRedactor(() => secrets)
    expect(redact('rehearsal-certificate')).toBe('rehearsal-certificate')
    secrets.push('rehearsal-certificate')
    expect(redact('rehearsal-certificate!')).toBe('[redacted]!')
  })
})
