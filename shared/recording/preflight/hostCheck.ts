import { type CheckResult, result } from './check.ts'

/** From here on times on the desk mislead, ms. The service sends whole seconds. */
const SKEW_MS = 30_000

/** What the answer of the service said about the way there and about this computer's clock. Both in ms. */
export function hostCheck(host: string, ms: number, clockOffset: number | null): CheckResult {
  const params = { host, ms: Math.round(ms), seconds: clockOffset === null ? 0 : Math.round(clockOffset / 1_000) }
  if (clockOffset === null) return result('host', 'passed', 'hostAnswers', params)
  if (Math.abs(clockOffset) > SKEW_MS) return result('host', 'look', 'hostClock', params)
  return result('host', 'passed', 'hostAnswersInTime', params)
}
