import { type Problem, ProblemError } from '../../shared/problem.ts'
import { type KeychainFault, faultProblem, faultState } from './fault.ts'
import type { KeychainReport } from './port.ts'

/** The last word on the keychain, and who wants to hear of it. */
export interface Reporting {
  last(): KeychainReport
  /** Tells nobody yet. */
  set(report: KeychainReport): void
  /** Reports a fault, and tells. */
  fault(fault: KeychainFault): void
  /** The report or a status may have changed. */
  tell(): void
  onChange(listener: () => void): () => void
}

export const unknown: KeychainReport = { state: 'unknown', problem: null }
export const ready: KeychainReport = { state: 'ready', problem: null }

/** What a fault stands for. */
export const faultReport = (fault: KeychainFault): KeychainReport => ({
  state: faultState(fault),
  problem: faultProblem(fault),
})

/** The problem as it is thrown. */
export const refusal = ({ code, params, retryable }: Problem): ProblemError =>
  new ProblemError(code, { params, retryable })

/** Creates it; nothing is known at first. */
export function createReporting(): Reporting {
  const listeners = new Set<() => void>()
  let report = unknown
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    last: () => report,
    set: (next) => {
      report = next
    },
    fault: (fault) => {
      report = faultReport(fault)
      tell()
    },
    tell,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
