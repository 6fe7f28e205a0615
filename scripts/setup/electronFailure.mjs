/**
 * A download of Electron that failed.
 * @typedef {object} Failure
 * @property {string} version
 * @property {number} at  ms since 1970
 * @property {string} reason
 */

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Whether a failed download still says that another try would fail: it was this version, within a day. One from the future
 * says nothing, since a clock was set.
 * @param {unknown} failure  as it was read from a file
 * @param {{ version: string, now: number }} current
 */
export function isFresh(failure, { version, now }) {
  if (typeof failure !== 'object' || failure === null || !('at' in failure) || !('version' in failure)) return false
  const { at, version: failed } = failure
  return failed === version && typeof at === 'number' && at <= now && now - at < DAY_MS
}
