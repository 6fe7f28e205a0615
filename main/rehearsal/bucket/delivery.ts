import type { RehearsalTimes } from '../options.ts'
import type { Recording } from '../recording.ts'

/** A time in which the bucket took nothing, ms on the rehearsal's clock. `until` null: it still takes nothing. */
export interface Outage {
  readonly from: number
  readonly until: number | null
}

/**
 * When a file that would be uploaded at `wanted` is in the bucket. While a recording runs, the service tries again until the
 * bucket takes it; what it could not deliver by the end of the stop waits in Agora's backup, which takes its time and brings
 * nothing either before the bucket takes files again. Infinity: not foreseeable.
 */
export function deliveredAt(
  wanted: number,
  { ended }: Pick<Recording, 'ended'>,
  outages: readonly Outage[],
  times: Pick<RehearsalTimes, 'stopUpload' | 'backupDelivery'>,
): number {
  const hit = outages.find(({ from, until }) => from <= wanted && (until === null || wanted < until))
  if (hit === undefined) return wanted
  const end = hit.until ?? Infinity
  if (end === Infinity) return Infinity
  const inBackup = ended !== null && ended.at + times.stopUpload < end
  const next = inBackup ? Math.max(end, ended.at + times.backupDelivery) : end
  return deliveredAt(next, { ended }, outages, times)
}

/** Keeps the outages of a bucket. */
export interface OutageBook {
  all(): readonly Outage[]
  /** Says whether the bucket takes files from now on. */
  note(takesFiles: boolean): void
}

/** Creates the book. What an earlier process left open ended with it. */
export function createOutageBook(saved: readonly Outage[], now: () => number, changed: () => void): OutageBook {
  let outages: readonly Outage[] = saved.map(({ from, until }) => ({ from, until: until ?? now() }))
  return {
    all: () => outages,
    note: (takesFiles) => {
      const open = outages.at(-1)?.until === null
      if (takesFiles === !open) return
      outages = takesFiles
        ? outages.map((one) => (one.until === null ? { ...one, until: now() } : one))
        : [...outages, { from: now(), until: null }]
      changed()
    },
  }
}
