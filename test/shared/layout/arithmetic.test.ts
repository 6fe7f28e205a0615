import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measure } from '../../../shared/layout/arithmetic.ts'

const pixels = { unit: 'px', whole: 1280 } as const
const percent = { unit: '%', whole: 1280 } as const

describe('a measure', () => {
  it.each([
    ['120', 120],
    ['120px', 120],
    ['120 PX', 120],
    ['25%', 320],
    ['1280/3', 1280 / 3],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['100+20*2', 140],
    ['(100+20)*2', 240],
    ['50% - 20px', 620],
    ['50%-20', 620],
    ['2*25%', 640],
    ['100%/4 - 8', 312],
    ['-20 + 100', 80],
    ['--5', 5],
    ['+5', 5],
    ['1280 ÷ 4 × 2 − 1', 639],
    ['100px/50px', 2],
    ['((8))', 8],
  ])('reads %s as %d pixels', (text, value) => {
    expect(measure(text, pixels)).toEqual({ ok: true, value })
  })

  it('reads a bare number in the unit that is shown', () => {
    expect(measure('50', percent)).toEqual({ ok: true, value: 640 })
    expect(measure('100/3', percent)).toEqual({ ok: true, value: (100 / 3 / 100) * 1280 })
    expect(measure('50 + 20px', percent)).toEqual({ ok: true, value: 660 })
    expect(measure('100px/2', percent)).toEqual({ ok: true, value: 50 })
  })

  it.each([
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    ['12 apples', { kind: 'unexpected', at: 3, found: 'apples' }],
    ['12em', { kind: 'unexpected', at: 2, found: 'em' }],
    ['12 13', { kind: 'unexpected', at: 3, found: '13' }],
    ['12)', { kind: 'unexpected', at: 2, found: ')' }],
    ['*3', { kind: 'unexpected', at: 0, found: '*' }],
    ['(12', { kind: 'unfinished' }],
    ['12+', { kind: 'unfinished' }],
    ['(12 13)', { kind: 'unexpected', at: 4, found: '13' }],
    ['1/0', { kind: 'divisionByZero' }],
    ['5/(3-3)', { kind: 'divisionByZero' }],
    ['10px*10px', { kind: 'noLength' }],
    ['10/10px', { kind: 'noLength' }],
  ])('refuses “%s” and says why', (text, fault) => {
    expect(measure(text, pixels)).toEqual({ ok: false, fault })
  })

  it('computes whatever is nested in parentheses', () => {
    interface Sum {
      readonly text: string
      readonly value: number
    }
    const signs = {
      '+': (a: number, b: number) => a + b,
      '-': (a: number, b: number) => a - b,
      '*': (a: number, b: number) => a * b,
      '/': (a: number, b: number) => a / b,
    }
    const { term } = fc.letrec<{ term: Sum; leaf: Sum; pair: Sum }>((tie) => ({
      leaf: fc.integer({ min: 1, max: 999 }).map((value) => ({ text: String(value), value })),
      pair: fc
        .tuple(tie('term'), fc.constantFrom('+', '-', '*', '/'), tie('term'))
        .map(([a, sign, b]) => ({ text: `(${a.text} ${sign} ${b.text})`, value: signs[sign](a.value, b.value) })),
      term: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('pair')),
    }))
    fc.assert(
      fc.property(term, ({ text, value }) => {
        const read = measure(text, pixels)
        if (Number.isFinite(value)) expect(read).toEqual({ ok: true, value })
        else expect(read.ok).toBe(false)
      }),
    )
  })

  it.each(['constructor', 'toString', '__proto__'])('takes “%s” for the word it is', (text) => {
    const read = measure(text, pixels)
    expect(read.ok ? null : read.fault).toMatchObject({ kind: 'unexpected' })
    expect(typeof (read.ok || read.fault.kind !== 'unexpected' ? null : read.fault.found)).toBe('string')
  })

  it('reads 64 parentheses in each other, and says that more are too many', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}8${')'.repeat(depth)}`
    expect(measure(nested(64), pixels)).toEqual({ ok: true, value: 8 })
    for (const depth of [65, 20_000])
      expect(measure(nested(depth), pixels)).toEqual({ ok: false, fault: { kind: 'tooDeep' } })
    expect(measure(`${'-'.repeat(20_000)}8`, pixels)).toEqual({ ok: true, value: 8 })
    expect(measure('-+-(8)', pixels)).toEqual({ ok: true, value: 8 })
    expect(measure(Array.from({ length: 200 }, () => '(1)').join('+'), pixels)).toEqual({ ok: true, value: 200 })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof measure(text, pixels).ok).toBe('boolean')
      }),
    )
  })
})
