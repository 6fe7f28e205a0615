import type { i18n } from 'i18next'
import type { CheckResult, PreflightCode, Verdict } from '../../../shared/recording/preflight/check.ts'
import { causeOf } from '../../../shared/cause.ts'
import type { FindingCode } from '../../../shared/recording/finding.ts'
import type { ProblemText } from '../../../shared/strings/en/problems.ts'
import { moment } from '../../ui/form/moment.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { problemWords } from '../../ui/problemText.ts'

/** A result in words, with its technical facts. */
export interface ResultWords extends ProblemText {
  readonly detail: string
}

/** The placeholders are known only when a check ends, so they cannot be checked against the text. */
type Say = (key: string, params: Readonly<Record<string, string | number>>) => string

/** Times travel as ms since 1970 and are shown as people here read them. */
const shown = (params: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  typeof params['endsAt'] === 'number' ? { ...params, endsAt: moment(params['endsAt']) } : { ...params }

const sayWords = (say: Say, code: PreflightCode, params: Readonly<Record<string, string | number>>): ProblemText => ({
  what: say(`preflightWords:${code}.what`, params),
  meaning: say(`preflightWords:${code}.meaning`, params),
  action: say(`preflightWords:${code}.action`, params),
})

const sayFinding = (say: Say, code: FindingCode, params: Readonly<Record<string, string | number>>): ProblemText => ({
  what: say(`findings:${code}.what`, params),
  meaning: '',
  action: say(`findings:${code}.action`, params),
})

/** The technical facts: what a store's support asks for stays as it is, the system's own names are put into words. */
const factsOf = (say: Say, detail: string | null): string =>
  (detail ?? '')
    .split(' · ')
    .map((part) => {
      const cause = causeOf(part)
      if (cause !== null) return say(`causes:${cause.key}`, cause.params)
      return /^[A-Z][A-Z0-9_]+$/.test(part) ? '' : part
    })
    .filter((part) => part !== '')
    .join(' · ')

/** Puts a result into words. */
export function resultWords(words: i18n, { said, detail }: CheckResult): ResultWords {
  const say = words.t as Say
  switch (said.kind) {
    case 'words':
      return { ...sayWords(say, said.code, shown(said.params)), detail: factsOf(say, detail) }
    case 'finding':
      return { ...sayFinding(say, said.code, said.params), detail: factsOf(say, detail) }
    case 'problem': {
      const told = problemWords(words, said.problem)
      return { ...told, detail: detail === null ? told.detail : factsOf(say, detail) }
    }
  }
}

/** The same as plain text, for a message to a colleague. */
export const resultAsText = ({ what, meaning, action, detail }: ResultWords): string =>
  [what, meaning, action, detail].filter((part) => part !== '').join('\n')

/** A verdict to the eye: its own shape, and a colour beside it. */
export const verdictLook: Readonly<Record<Verdict, { readonly icon: IconName; readonly className: string }>> = {
  passed: { icon: 'check', className: 'text-ok' },
  look: { icon: 'look', className: 'text-caution' },
  fix: { icon: 'blocks', className: 'text-serious' },
  skipped: { icon: 'uploadUnknown', className: 'text-t3' },
}

/** Results that want a person, what must be fixed first. */
export const wanting = (results: readonly CheckResult[]): readonly CheckResult[] => [
  ...results.filter(({ verdict }) => verdict === 'fix'),
  ...results.filter(({ verdict }) => verdict === 'look'),
]
