import { readFileSync } from 'node:fs'

/** How often the system is asked, ms. */
const EVERY_MS = 10

/** For how long a process that wanted to run was given no processor: not its own delay. Waiting for the disk is its own. */
export interface Starvation {
  /** How much of the last `ms` before {@link Starvation.stop}, ms. */
  ofLast(ms: number): number
  stop(): void
}

/** Follows the main thread of a process. Where the system does not tell (it is Linux that does), nothing is ever excused. */
export function followStarvation(pid: number): Starvation {
  const samples: { readonly at: number; readonly queued: number }[] = []
  let stoppedAt = Infinity
  const look = (): void => {
    const queued = queuedOf(pid)
    if (queued !== null) samples.push({ at: performance.now(), queued })
  }
  look()
  const timer = setInterval(look, EVERY_MS)
  return {
    ofLast: (ms) => {
      const from = Math.min(stoppedAt, performance.now()) - ms
      const first = samples.findLast(({ at }) => at <= from) ?? samples[0]
      const last = samples.at(-1)
      if (first === undefined || last === undefined) return 0
      return Math.min(ms, Math.round(last.queued - first.queued))
    },
    stop: () => {
      look()
      clearInterval(timer)
      stoppedAt = performance.now()
    },
  }
}

/** Time on the run queue so far, ms: the second number of schedstat, ns. */
function queuedOf(pid: number): number | null {
  try {
    const queued = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]
    return queued === undefined ? null : Number(queued) / 1e6
  } catch {
    return null
  }
}
