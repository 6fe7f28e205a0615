import type { i18n } from 'i18next'
import type { Problem, ProblemCode } from '../../shared/problem.ts'
import type { ProblemText } from '../../shared/strings/en/problems.ts'

/** What happened, what it means for the recording, what to do; and the facts in small type. */
export interface ProblemWords extends ProblemText {
  /** Such as `start · HTTP 400 · 433 · resource expired`; the desk's own code where no service spoke. */
  readonly detail: string
}

/** The placeholders of a problem are known only when it happens, so they cannot be checked against the text. */
type SayProblem = (key: `problems:${ProblemCode}.${keyof ProblemText}`, params: Problem['params']) => string

function facts(words: i18n, { code, service }: Problem): string {
  if (service === undefined) return code
  const http =
    service.http === null ? words.t('shell:problem.noAnswer') : words.t('shell:problem.http', { status: service.http })
  const parts = [service.call, http, service.code === null ? '' : String(service.code), service.reason ?? '']
  return parts.filter((part) => part !== '').join(' · ')
}

/** Puts a problem into words. */
export function problemWords(words: i18n, problem: Problem): ProblemWords {
  const say = words.t as SayProblem
  return {
    what: say(`problems:${problem.code}.what`, problem.params),
    meaning: say(`problems:${problem.code}.meaning`, problem.params),
    action: say(`problems:${problem.code}.action`, problem.params),
    detail: facts(words, problem),
  }
}

/** The same as plain text, for a message to a colleague or to the vendor's support. */
export const problemAsText = ({ what, meaning, action, detail }: ProblemWords): string =>
  [what, meaning, action, detail].join('\n')
