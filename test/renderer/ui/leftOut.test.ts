import { describe, expect, it } from 'vitest'
import { createWords } from '../../../renderer/strings/index.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import type { Words } from '../../../shared/strings/translator.ts'
import { resultAsText, resultWords } from '../../../renderer/features/preflight/resultText.ts'
import { result } from '../../../shared/recording/preflight/check.ts'

const words = createWords()

/** The dotted paths to every text that is left out. */
const leftOut = (texts: Words, path: readonly string[] = []): readonly string[] =>
  Object.entries(texts).flatMap(([key, text]) => {
    if (typeof text !== 'string') return leftOut(text, [...path, key])
    return text === '' ? [[...path, key].join('.')] : []
  })

describe('a text that is left out', () => {
  it('is one of a preflight’s results, where its line is left out too', () => {
    const others = Object.entries(words.getDataByLanguage('en') ?? {}).filter(([name]) => name !== 'preflightWords')
    expect(others.length).toBeGreaterThan(20)
    expect(leftOut(Object.fromEntries(others) as Words)).toEqual([])
    expect(leftOut(mainWords)).toEqual([])
  })

  it('is never shown as its key', () => {
    const { preflightWords } = words.getDataByLanguage('en') as { preflightWords: Words }
    const paths = leftOut(preflightWords)
    expect(paths).toContain('bucketWritable.action')
    const say = words.t as (key: string) => string
    for (const path of paths) expect(say(`preflightWords:${path}`), path).toBe('')
  })

  it('leaves no line in what is copied of a passed test', () => {
    const passed = result('bucket', 'passed', 'bucketWritable', { bucket: 'masters' })
    expect(resultAsText(resultWords(words, passed)).split('\n')).toEqual([
      'A test file was written to masters and deleted again.',
      'These keys can write there.',
    ])
  })
})
