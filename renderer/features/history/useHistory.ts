import { useEffect, useRef, useState } from 'react'
import type { HistoryFilter, HistoryPage } from '../../../shared/recording/history.ts'
import type { Problem } from '../../../shared/problem.ts'
import { useClient } from '../../stores/client.ts'
import { useDesk } from '../../stores/desk.ts'

/** Takes that are read at once. */
const PAGE = 100

/** While somebody types, the journal is read this long after the last key, ms. */
const TYPING = 150

/** Ended takes as far as they were read. */
export interface FoundHistory {
  /** Null until the first answer. */
  readonly page: HistoryPage | null
  readonly problem: Problem | null
  /** Reads what comes after, if there is more. */
  readonly more: () => void
}

interface Found {
  readonly page: HistoryPage | null
  readonly problem: Problem | null
}

/** Reads the history, and reads it again when the filter changes or a session ends or is dismissed. */
export function useHistory(filter: HistoryFilter): FoundHistory {
  const client = useClient()
  const [found, setFound] = useState<Found>({ page: null, problem: null })
  const ends = useDesk(({ sessions }) =>
    Object.values(sessions)
      .filter(({ phase }) => phase === 'ended')
      .map(({ id, outcome, endedAt }) => `${id}${outcome ?? ''}${endedAt ?? ''}`)
      .join(' '),
  )
  const wanted = JSON.stringify(filter)
  const first = useRef(true)

  useEffect(() => {
    let stale = false
    const read = async (): Promise<void> => {
      const query = { ...(JSON.parse(wanted) as HistoryFilter), cursor: null, limit: PAGE }
      const result = await client.call('history.search', query)
      if (stale) return
      setFound(result.ok ? { page: result.value, problem: null } : (known) => ({ ...known, problem: result.problem }))
    }
    const timer = setTimeout(() => void read(), first.current ? 0 : TYPING)
    first.current = false
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [client, wanted, ends])

  const { page } = found
  const more = async (): Promise<void> => {
    const cursor = page?.next ?? null
    if (page === null || cursor === null) return
    const result = await client.call('history.search', { ...filter, cursor, limit: PAGE })
    setFound((known) => {
      // Another answer came in between: what follows belongs to a list that is no longer shown.
      if (known.page !== page) return known
      if (!result.ok) return { ...known, problem: result.problem }
      // One whose end was dated anew meanwhile may come twice.
      const shown = new Set(page.sessions.map(({ id }) => id))
      const sessions = [...page.sessions, ...result.value.sessions.filter(({ id }) => !shown.has(id))]
      return { page: { ...result.value, sessions }, problem: null }
    })
  }
  return { ...found, more: () => void more() }
}
