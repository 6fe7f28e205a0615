/** @typedef {{ passed: number, failed: number }} Totals */

/**
 * Totals of one suite. A suite that left no report, ran nothing, or failed without saying which test did, counts as a failure.
 * @param {() => Totals} read  reads the runner's report; may throw
 * @param {number} code  the runner's exit code
 * @returns {Totals}
 */
export function totals(read, code) {
  try {
    const counted = read()
    if (counted.passed + counted.failed === 0) return { passed: 0, failed: 1 }
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Adds up the totals of several suites. @param {readonly Totals[]} parts @returns {Totals} */
export const sum = (parts) =>
  parts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
