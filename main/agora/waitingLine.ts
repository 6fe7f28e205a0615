import type { AgoraCall } from '../../shared/problem.ts'
import type { Permit } from './rateLimiter.ts'

type Serve = (permit: Permit) => void

/** People in front of one counter: by urgency, then in turn between sessions, then by arrival. */
export interface WaitingLine {
  /** Joins; the result leaves again, if not served yet. */
  join(call: AgoraCall, session: string, serve: Serve): () => void
  /** Takes out whoever is next. */
  next(): Serve | null
  isEmpty(): boolean
}

/** What cannot wait first: a recording that should end, then one that should begin; watching comes last. */
const urgency: readonly AgoraCall[] = ['stop', 'start', 'acquire', 'updateLayout', 'query']

/** Creates an empty line. */
export function createWaitingLine(): WaitingLine {
  // Map order is the turn of the sessions: whoever was served goes to the end.
  const lanes = new Map<AgoraCall, Map<string, Serve[]>>(urgency.map((call) => [call, new Map<string, Serve[]>()]))

  function takeFrom(lane: Map<string, Serve[]>): Serve | null {
    const first = lane.entries().next().value
    if (first === undefined) return null
    const [session, waiting] = first
    const served = waiting.shift() ?? null
    lane.delete(session)
    if (waiting.length > 0) lane.set(session, waiting)
    return served
  }

  return {
    join: (call, session, serve) => {
      const lane = lanes.get(call)
      const waiting = lane?.get(session)
      if (waiting === undefined) lane?.set(session, [serve])
      else waiting.push(serve)
      return () => {
        const mine = lane?.get(session)
        const place = mine?.indexOf(serve) ?? -1
        if (mine === undefined || place < 0) return
        mine.splice(place, 1)
        if (mine.length === 0) lane?.delete(session)
      }
    },
    next: () => {
      for (const lane of lanes.values()) {
        const served = takeFrom(lane)
        if (served !== null) return served
      }
      return null
    },
    isEmpty: () => {
      for (const lane of lanes.values()) if (lane.size > 0) return false
      return true
    },
  }
}
