import type { i18n } from 'i18next'
import type { Problem } from '../../../shared/problem.ts'
import type { Finding, FindingCode } from '../../../shared/recording/finding.ts'
import { problemWords } from '../problemText.ts'

/** `blocks`: must be fixed. `look`: worth a look. `ok`: fine, and why. `hint`: what the field is for. */
export type RemarkTone = 'blocks' | 'look' | 'ok' | 'hint'

/** One thing said beside a field. */
export interface Remark {
  readonly tone: RemarkTone
  readonly text: string
  /** A button that mends it with one click. */
  readonly fix?: { readonly label: string; readonly apply: () => void }
}

/** The placeholders of a finding are known only when it is made, so they cannot be checked against the text. */
type SayFinding = (key: `findings:${FindingCode}.${'what' | 'action'}`, params: Finding['params']) => string

/** A hint, or nothing when there is no text. */
export const hint = (text: string): Remark => ({ tone: 'hint', text })

/** What is wrong, alone: for where a button says what to do. */
export const findingWhat = (words: i18n, { code, params }: Finding): string =>
  (words.t as SayFinding)(`findings:${code}.what`, params)

/** A finding in words: what is wrong, what to do. */
export function findingText(words: i18n, { code, params }: Finding): string {
  const say = words.t as SayFinding
  return `${say(`findings:${code}.what`, params)} ${say(`findings:${code}.action`, params)}`
}

/** The findings of one field, or of everything below it, as remarks. */
export function findingRemarks(words: i18n, findings: readonly Finding[], field: string): readonly Remark[] {
  return findings
    .filter((finding) => finding.field === field || finding.field.startsWith(`${field}.`))
    .map((finding) => ({ tone: finding.severity, text: findingText(words, finding) }))
}

/** The short form of a problem that main placed at one of these fields; the notice says the rest. */
export function problemRemarks(words: i18n, problem: Problem | null, ...fields: readonly string[]): readonly Remark[] {
  if (problem?.field === undefined || !fields.includes(problem.field)) return []
  return [{ tone: 'blocks', text: problemWords(words, problem).what }]
}

/** Why a secret that is typed could not be kept, and what to do; nothing when it could. */
export function secretRemarks(words: i18n, fault: Problem | null): readonly Remark[] {
  if (fault === null) return []
  const { what, action } = problemWords(words, fault)
  return [{ tone: 'blocks', text: `${what} ${action}` }]
}

/** The worst tone that colours the control: a hint colours nothing. */
export function worstTone(remarks: readonly Remark[]): 'blocks' | 'look' | null {
  if (remarks.some(({ tone }) => tone === 'blocks')) return 'blocks'
  return remarks.some(({ tone }) => tone === 'look') ? 'look' : null
}
