import type { TFunction } from 'i18next'
import { type PresetCheck, checkWords } from './presetCheck.ts'

/** The words of the list of presets. */
export type ListWords = TFunction<readonly ['presets', 'manage', 'start']>

type Named = (name: string) => string

/** What the rows say, with room for a name or a number. */
export interface RowWords {
  readonly open: Named
  readonly select: Named
  readonly start: Named
  readonly more: Named
  readonly startShort: string
  readonly neverUsed: string
  readonly check: (check: PresetCheck) => string
}

/** Stands where a name belongs: a character for private use, which no language has. */
const HOLE = '\uE000'

function withHole(words: string): Named {
  return (name) => words.replaceAll(HOLE, () => name)
}

/** Asks for the words once: translating them for each row is a tenth of what opening a long list computes. */
export function rowWords(t: ListWords): RowWords {
  const checks = new Map<string, string>()
  return {
    open: withHole(t('open', { name: HOLE })),
    select: withHole(t('manage:selectNamed', { name: HOLE })),
    start: withHole(t('startNamed', { name: HOLE })),
    more: withHole(t('moreNamed', { name: HOLE })),
    startShort: t('startShort'),
    neverUsed: t('manage:neverUsed'),
    check: (check) => {
      const key = `${check.kind} ${check.count}`
      const words = checks.get(key) ?? checkWords(t, check)
      checks.set(key, words)
      return words
    },
  }
}
