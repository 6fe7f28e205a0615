import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFile, harmless } from '../../../shared/recording/csv.ts'
import { readCsv } from './support/readCsv.ts'

/** Text of every kind, often beginning like a formula or holding what CSV is made of. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom('x;=', 'x\t-', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '"', ',', ' ', ''), fc.string())
    .map((parts) => parts.join('')),
)
const width = fc.integer({ min: 1, max: 5 })
const table = width.chain((cells) => fc.array(fc.array(text, { minLength: cells, maxLength: cells }), { maxLength: 8 }))

describe('a CSV file', () => {
  it('begins with a byte order mark and ends every record with CRLF', () => {
    expect(csvFile(['Name', 'Note'], [['a', null]])).toBe('\uFEFFName,Note\r\na,\r\n')
  })

  it('quotes what holds commas, quotes or line breaks', () => {
    expect(csvFile(['x'], [['a,b'], ['say "go"'], ['one\ntwo']])).toBe(
      '\uFEFFx\r\n"a,b"\r\n"say ""go"""\r\n"one\ntwo"\r\n',
    )
  })

  it('writes numbers as they are, negative ones included, and nothing for what is none', () => {
    expect(csvFile(['x'], [[-3.48], [0], [Number.NaN], [Number.POSITIVE_INFINITY]])).toBe(
      '\uFEFFx\r\n-3.48\r\n0\r\n\r\n\r\n',
    )
  })

  it.each([
    ['=cmd|’/C calc’!A0', '’=cmd'],
    ['+1', '’+1'],
    ['-1', '’-1'],
    ['@SUM(A1)', '’@SUM'],
    ['\t=1+1', '’\t’=1'],
    ['\r=1+1', '’\r=1'],
    ['＝1+1', '’＝1'],
    ['x;=1+1', 'x;’=1+1'],
    ['x; \t@SUM(A1)', 'x; \t’@SUM'],
    ['a\t+1', 'a\t’+1'],
    ['x;"=1', 'x;"’=1'],
  ])('never lets %j be run as a formula', (typed, begins) => {
    expect(harmless(typed).startsWith(begins.replaceAll('’', "'"))).toBe(true)
  })

  it('leaves ordinary text alone', () => {
    for (const typed of ['Town hall', 'a=b', '1-2', '', ' =1', 'Grüße, Zürich', '日本'])
      expect(harmless(typed)).toBe(typed)
  })

  it('can be read back by any reader of RFC 4180, cell by cell, whatever was typed', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const header = (rows[0] ?? ['a']).map((_cell, index) => `column ${index}`)
        expect(readCsv(csvFile(header, rows))).toEqual([header, ...rows.map((row) => row.map(harmless))])
      }),
    )
  })

  it('has no cell that a spreadsheet would run, whatever was typed', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const file = csvFile(['a'], rows)
        for (const cell of readCsv(file).flat()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
          for (const part of cell.split(/[;\t]/).slice(1)) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/)
        }
        expect(file).not.toContain('\u0000')
        expect(file.isWellFormed()).toBe(true)
      }),
    )
  })
})
