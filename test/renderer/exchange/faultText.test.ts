import { expect, it } from 'vitest'
import { faultText } from '../../../renderer/features/exchange/faultText.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import type { ExchangeFaultKind } from '../../../shared/recording/exchange/fault.ts'

const words = createWords()
const said = (kind: ExchangeFaultKind, detail: string) =>
  faultText(words, { kind, line: 3, column: 7, path: 'presets[0]', detail })

it.each([
  ['too_big', 'The value is not what a desk writes there (it is too large or too long).'],
  ['too_small', 'The value is not what a desk writes there (it is too small or too short).'],
  ['invalid_type', 'The value is not what a desk writes there (another kind of value belongs there).'],
  ['invalid_union', 'The value is not what a desk writes there.'],
  ['not_multiple_of', 'The value is not what a desk writes there.'],
  ['', 'The value is not what a desk writes there.'],
  ['scripts, plugins', 'The value is not what a desk writes there (not known there: scripts, plugins).'],
])('says in words what a schema has against a value: “%s”', (detail, text) => {
  expect(said('wrongShape', detail)).toBe(text)
})

it('repeats what stands where a secret would be, and which version wrote a file', () => {
  expect(said('secretInside', 'secretKey')).toContain('(secretKey)')
  expect(said('newer', '7')).toContain('(version 7)')
})
