import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import type { Session, TimelineEntry } from '../../../shared/recording/session.ts'
import { useClient } from '../../stores/client.ts'

/** The history of a session, oldest first. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  readonly problem: Problem | null
}

/** Adds what is new. Answers may overlap or arrive out of order. */
export function mergeEntries(
  known: readonly TimelineEntry[],
  fresh: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  const bySeq = new Map([...known, ...fresh].map((entry) => [entry.seq, entry]))
  return bySeq.size === known.length ? known : [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
}

/** Reads the timeline and goes on reading what is new, whenever the session says that there is more. */
export function useTimeline({ id, timelineLength }: Pick<Session, 'id' | 'timelineLength'>): Timeline {
  const client = useClient()
  const [timeline, setTimeline] = useState<Timeline>({ entries: [], problem: null })
  /** How far it was read: where to go on from, and no reason to ask. */
  const read = useRef(0)

  useEffect(() => {
    // The length says whether there is anything to read; a session without a timeline is asked about once all the same.
    const wanted = { sessionId: id, afterSeq: Math.min(read.current, timelineLength) }
    let stale = false
    void client.call('sessions.timeline', wanted).then((result) => {
      if (stale) return
      if (!result.ok) setTimeline((known) => ({ ...known, problem: result.problem }))
      else if (result.value.length > 0) {
        read.current = Math.max(read.current, result.value.at(-1)?.seq ?? 0)
        setTimeline((known) => ({ entries: mergeEntries(known.entries, result.value), problem: null }))
      }
    })
    return () => {
      stale = true
    }
  }, [client, id, timelineLength])

  return timeline
}
