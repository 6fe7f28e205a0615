import { readFileSync } from 'node:fs'

/** How often the system is asked, ms. */
const EVERY_MS = 10
/** What one look at a process that waits for the disk stands for at most, ms. */
const MOST_PER_LOOK_MS = 50

/** For how long a process that wanted to run was given no processor or stood waiting for the disk: not its own delay. */
export interface Starvation {
  /** How much of the last `ms` before {@link Starvation.stop}, ms. */
  ofLast(ms: number): number
  stop(): void
}

/** Follows the main thread of a process. Where the system does not tell (it is Linux that does), nothing is ever excused. */
export function followStarvation(pid: number): Starvation {
  const samples: { readonly at: number; readonly queued: number; readonly onDisk: number }[] = []
  let stoppedAt = Infinity
  const look = (): void => {
    const now = standingOf(pid)
    if (now === null) return
    const at = performance.now()
    const last = samples.at(-1)
    const passed = last === undefined ? 0 : Math.min(at - last.at, MOST_PER_LOOK_MS)
    samples.push({ at, queued: now.queued, onDisk: (last?.onDisk ?? 0) + (now.waitsForDisk ? passed : 0) })
  }
  look()
  const timer = setInterval(look, EVERY_MS)
  return {
    ofLast: (ms) => {
      const from = Math.min(stoppedAt, performance.now()) - ms
      const first = samples.findLast(({ at }) => at <= from) ?? samples[0]
      const last = samples.at(-1)
      if (first === undefined || last === undefined) return 0
      return Math.min(ms, Math.round(last.queued - first.queued + last.onDisk - first.onDisk))
    },
    stop: () => {
      look()
      clearInterval(timer)
      stoppedAt = performance.now()
    },
  }
}

/** Time on the run queue so far, ms (the second number of schedstat, ns), and whether it waits for the disk (state D). */
function standingOf(pid: number): { readonly queued: number; readonly waitsForDisk: boolean } | null {
  try {
    const queued = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0]
    return queued === undefined ? null : { queued: Number(queued) / 1e6, waitsForDisk: state === 'D' }
  } catch {
    return null
  }
}
