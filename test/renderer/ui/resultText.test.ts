import { expect, it } from 'vitest'
import { resultWords } from '../../../renderer/features/preflight/resultText.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { result } from '../../../shared/recording/preflight/check.ts'

const words = createWords()
const facts = (detail: string | null): string =>
  resultWords(words, result('bucket', 'fix', 'bucketUnreachable', {}, { detail })).detail

it.each([
  ['403 · SignatureDoesNotMatch · 12 ms', '403 · SignatureDoesNotMatch · 12 ms'],
  ['ECONNRESET · 8 ms', 'the connection broke off · 8 ms'],
  ['ERR_UNHEARD_OF · 8 ms', '8 ms'],
  [null, ''],
])('keeps what a store’s support asks for and says the system’s names in words: %s', (detail, said) => {
  expect(facts(detail)).toBe(said)
})
