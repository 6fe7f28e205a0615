import { describe, expect, it, vi } from 'vitest'
import { ExchangeError, type ExchangeFault, placeOf } from '../../../../shared/recording/exchange/fault.ts'
import {
  DEEPEST,
  LONGEST_LIST,
  LONGEST_NAME,
  MOST_VALUES,
  parseStrictJson,
} from '../../../../shared/recording/exchange/strictJson.ts'
import { firstBadByte, placeOfByte } from '../../../../shared/recording/exchange/utf8.ts'

function faultOf(text: string): ExchangeFault | null {
  try {
    parseStrictJson(text)
    return null
  } catch (error) {
    if (error instanceof ExchangeError) return error.fault
    throw error
  }
}

describe('JSON from a stranger', () => {
  it.each([
    '{"a":[1,-2.5e3,true,false,null,"x\\n\\u00e9"],"b":{}}',
    ' [ ] ',
    '"\u{1F3AC}"',
    '0',
    '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
  ])('is read as everybody reads it: %s', (text) => {
    expect(parseStrictJson(text).value).toEqual(JSON.parse(text))
  })

  it.each([
    ['', 'empty', 1, 1, '$'],
    ['   \n ', 'empty', 2, 2, '$'],
    ['{"a":1', 'endsEarly', 1, 7, '$'],
    ['{"a":"b', 'endsEarly', 1, 8, 'a'],
    ['[1,\n', 'endsEarly', 2, 1, '[1]'],
    ['{"a":1,}', 'unexpected', 1, 8, '$'],
    ['[1 2]', 'unexpected', 1, 4, '$'],
    ['{a:1}', 'unexpected', 1, 2, '$'],
    ['[01]', 'unexpected', 1, 3, '$'],
    ['[+1]', 'unexpected', 1, 2, '[0]'],
    ['[NaN]', 'unexpected', 1, 2, '[0]'],
    ["['a']", 'unexpected', 1, 2, '[0]'],
    ['["\t"]', 'badText', 1, 2, '[0]'],
    ['["\\x41"]', 'badText', 1, 2, '[0]'],
    ['["\\ud800"]', 'badText', 1, 2, '[0]'],
    ['[1e999]', 'badNumber', 1, 2, '[0]'],
    ['{"a":1,\n "a":2}', 'twice', 2, 2, 'a'],
    ['{"p":{"\\u0061":1,"a":2}}', 'twice', 1, 18, 'p.a'],
    ['{"__proto__":{}}', 'forbiddenName', 1, 2, '__proto__'],
    ['[{"\\u005f_proto__":1}]', 'forbiddenName', 1, 3, '[0].__proto__'],
    ['{"a":{"constructor":1}}', 'forbiddenName', 1, 7, 'a.constructor'],
    ['{"prototype":1}', 'forbiddenName', 1, 2, 'prototype'],
    ['{} {}', 'trailing', 1, 4, '$'],
    ['{}// ours', 'trailing', 1, 3, '$'],
  ])('is refused with the place: %j', (text, kind, line, column, path) => {
    expect(faultOf(text)).toMatchObject({ kind, line, column, path })
  })

  it('may not be deeper than anything of ours', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(faultOf(nested(DEEPEST))).toBeNull()
    expect(faultOf(nested(DEEPEST + 2))).toMatchObject({ kind: 'tooDeep', column: DEEPEST + 2 })
    expect(faultOf('['.repeat(1_000_000))).toMatchObject({ kind: 'tooDeep' })
  })

  it('remembers where each value stood', () => {
    const text = '{\n  "a": [1,\n   {"b": true}]\n}'
    const { offsetOf } = parseStrictJson(text)
    expect(placeOf(text, offsetOf(['a', 1, 'b']))).toEqual({ line: 3, column: 10 })
    expect(placeOf(text, offsetOf(['a', 1, 'missing']))).toEqual({ line: 3, column: 4 })
  })

  it('may have no name, list or number of values beyond anything of ours', () => {
    const named = (length: number) => `{"p":[{"${'a'.repeat(length)}":0}]}`
    expect(faultOf(named(LONGEST_NAME))).toBeNull()
    expect(faultOf(named(LONGEST_NAME + 1))).toMatchObject({ kind: 'wrongShape', line: 1, column: 8, path: 'p[0]' })
    const list = (length: number) => `[${Array(length).fill(0).join(',')}]`
    expect(faultOf(`{"p":${list(LONGEST_LIST)}}`)).toBeNull()
    expect(faultOf(`{"p":${list(LONGEST_LIST + 1)}}`)).toMatchObject({ kind: 'wrongShape', path: 'p' })
    const lists = Array(MOST_VALUES / LONGEST_LIST).fill(list(LONGEST_LIST))
    expect(faultOf(`[${lists.join(',')}]`)).toMatchObject({ kind: 'wrongShape', detail: 'too_big' })
  })

  it('writes down the way to a value for a fault alone, however large the file', () => {
    const join = vi.spyOn(Array.prototype, 'join')
    const hostile = `{"${'a'.repeat(1_000_000)}":[${'0,'.repeat(2_000_000)}0]}`
    const many = `[${Array(60)
      .fill(`{"${'b'.repeat(LONGEST_NAME)}":[${'0,'.repeat(4_000)}0]}`)
      .join(',')}]`
    join.mockClear()
    expect(faultOf(hostile)).toMatchObject({ kind: 'wrongShape', column: 2 })
    expect(faultOf(many)).toBeNull()
    const times = join.mock.calls.length
    join.mockRestore()
    expect(times).toBeLessThanOrEqual(1)
  })

  it('leaves nothing behind in other objects', () => {
    faultOf('{"a":{"__proto__":{"polluted":1}}}')
    expect('polluted' in {}).toBe(false)
  })
})

describe('bytes from a stranger', () => {
  it.each([
    [[0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x8e, 0xac], null],
    [[0x41, 0x80], 1],
    [[0x41, 0xc3], 1],
    [[0xc0, 0xaf], 0],
    [[0xe0, 0x80, 0x80], 0],
    [[0x0a, 0xed, 0xa0, 0x80], 1],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0xff], 0],
  ])('%j are UTF-8 up to %s', (bytes, bad) => {
    expect(firstBadByte(Uint8Array.from(bytes))).toBe(bad)
  })

  it('agree with the platform about what is UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    let seed = 7
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
    const interesting = [0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0xf0, 0x90, 0xf4, 0x8f, 0xff]
    for (let round = 0; round < 4000; round += 1) {
      const bytes = Uint8Array.from({ length: 5 }, () => interesting[random() % interesting.length] ?? 0)
      let good = true
      try {
        strict.decode(bytes)
      } catch {
        good = false
      }
      expect(firstBadByte(bytes) === null, bytes.toString()).toBe(good)
    }
  })

  it('have a line and a column', () => {
    expect(placeOfByte(Uint8Array.from([0x41, 0x0a, 0x41, 0xff]), 3)).toEqual({ line: 2, column: 2 })
  })
})
