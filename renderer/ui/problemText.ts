import type { i18n } from 'i18next'
import type { Problem } from '../../shared/problem.ts'
import type { ProblemText } from '../../shared/strings/en/problems.ts'
import { type Params, problemText } from '../../shared/strings/translator.ts'
import { moment } from './form/moment.ts'

/** What happened, what it means for the recording, what to do; and the facts in small type. */
export interface ProblemWords extends ProblemText {
  /** Such as `start · HTTP 400 · 433 · resource expired`, for a support request; empty where no service spoke. */
  readonly detail: string
}

/** The placeholders of a problem are known only when it happens, so they cannot be checked against the text. */
type Say = (key: string, params: Params) => string

function facts(words: i18n, { service }: Problem): string {
  if (service === undefined) return ''
  const http =
    service.http === null ? words.t('shell:problem.noAnswer') : words.t('shell:problem.http', { status: service.http })
  const parts = [service.call, http, service.code === null ? '' : String(service.code), service.reason ?? '']
  return parts.filter((part) => part !== '').join(' · ')
}

/** Times among the values, ms since 1970, as they are read. */
function readable(params: Problem['params']): Params {
  const times = ['foundAt', 'backupAt'].flatMap((name) => {
    const at = params[name]
    return typeof at === 'number' ? [[name, moment(at)] as const] : []
  })
  return { ...params, ...Object.fromEntries(times) }
}

/** Puts a problem into words. */
export function problemWords(words: i18n, problem: Problem): ProblemWords {
  const say = words.t as Say
  // Here every group of texts is a namespace of its own.
  const text = problemText((key, params) => say(key.replace('.', ':'), readable({ ...params })), problem)
  return { ...text, detail: facts(words, problem) }
}

/** The same as plain text, for a message to a colleague or to the vendor's support. */
export const problemAsText = ({ what, meaning, action, detail }: ProblemWords, concerns = ''): string =>
  [what, meaning, action, concerns, detail].filter((part) => part !== '').join('\n')
