import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWire } from './standin/inPage/wire.ts'

const wire = createWire()
const through = (value: unknown) => wire.decode(wire.encode(value))

describe('the line between page and main', () => {
  it('carries every structured value unchanged', () => {
    const leaf = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
      fc.constantFrom(undefined, Number.NaN, -0, Number.POSITIVE_INFINITY, new Date(Number.NaN), /a+/gi),
    )
    fc.assert(
      fc.property(fc.array(leaf), (values) => {
        expect(through(values)).toEqual(structuredClone(values))
      }),
      { numRuns: 2_000 },
    )
  })

  it('keeps shared and circular references', () => {
    const shared = { name: 'one' }
    const value: Record<string, unknown> = { first: shared, second: shared }
    value['itself'] = value
    const copy = through(value) as Record<string, unknown>
    expect(copy['first']).toBe(copy['second'])
    expect(copy['itself']).toBe(copy)
  })

  it('keeps a key called __proto__ a key', () => {
    const copy = through(JSON.parse('{"__proto__": {"polluted": true}}')) as Record<string, unknown>
    expect(Object.keys(copy)).toEqual(['__proto__'])
    expect(copy['polluted']).toBeUndefined()
  })

  it.each([
    ['a function', () => 1],
    ['a promise', Promise.resolve()],
    ['a symbol', Symbol('x')],
    ['a function deep inside', { list: [{ call: () => 1 }] }],
  ])('refuses %s in the words of Electron', (_what, value) => {
    expect(() => wire.encode(value)).toThrow('An object could not be cloned.')
  })
})
