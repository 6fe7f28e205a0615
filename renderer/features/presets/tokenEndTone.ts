import type { Finding, FindingCode, FindingSeverity } from '../../../shared/recording/finding.ts'

const aboutTheEnd: ReadonlySet<FindingCode> = new Set([
  'tokenExpired',
  'tokenPastDay',
  'tokenEndsBefore',
  'tokenEndsSoon',
])

/** How bad the end of a token is by the linter; null when it is fine. */
export const tokenEndTone = (findings: readonly Finding[]): FindingSeverity | null =>
  findings.find(({ code }) => aboutTheEnd.has(code))?.severity ?? null
