import { type CheckResult, result } from './check.ts'

/** From here on times on the desk mislead, ms. The service sends whole seconds. */
const SKEW_MS = 30_000

/** Who answered. `isProven`: it had to show a certificate. */
interface Answerer {
  readonly host: string
  readonly isProven: boolean
}

/**
 * What the answer of the service said about the way there and about this computer's clock.
 * `clockOffset`: the service's clock minus this computer's, ms; null where the answer had no time. `ms`: how long it took.
 */
export function hostCheck({ host, isProven }: Answerer, ms: number, clockOffset: number | null): CheckResult {
  const params = { host, ms: Math.round(ms), seconds: Math.abs(Math.round((clockOffset ?? 0) / 1_000)) }
  if (clockOffset === null) return result('host', 'passed', isProven ? 'hostAnswers' : 'hostAnswersPlain', params)
  if (Math.abs(clockOffset) > SKEW_MS)
    return result('host', 'look', clockOffset > 0 ? 'hostClockBehind' : 'hostClockAhead', params)
  return result('host', 'passed', isProven ? 'hostAnswersInTime' : 'hostAnswersPlainInTime', params)
}
