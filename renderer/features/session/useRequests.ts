import { useEffect, useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useClient } from '../../stores/client.ts'

/** Requests that the panel shows. */
const SHOWN = 50

interface Requests {
  /** Newest first; null until the first answer. */
  readonly entries: readonly RequestLogEntry[] | null
  readonly problem: Problem | null
}

/** The requests of a session, read again whenever the session changes: an answer always changes it. */
export function useRequests(session: Session): Requests {
  const client = useClient()
  const [requests, setRequests] = useState<Requests>({ entries: null, problem: null })
  useEffect(() => {
    let stale = false
    void client.call('sessions.requests', { sessionId: session.id, limit: SHOWN }).then((result) => {
      if (stale) return
      setRequests((known) =>
        result.ok ? { entries: result.value, problem: null } : { ...known, problem: result.problem },
      )
    })
    return () => {
      stale = true
    }
  }, [client, session])
  return requests
}
