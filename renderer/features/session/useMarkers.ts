import { useEffect, useState } from 'react'
import type { MarkerId, SessionId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import { inOrder, type Marker } from '../../../shared/recording/marker.ts'
import { useClient } from '../../stores/client.ts'

interface MarkersState {
  /** In the order of the take. */
  readonly list: readonly Marker[]
  /** Why the last command was refused. */
  readonly problem: Problem | null
  /** The one removed last, until something else is done. */
  readonly removed: Marker | null
  /** The one set last: its note wants to be written. */
  readonly added: Marker | null
}

/** The markers of a session, and what can be done with them. */
export interface Markers extends MarkersState {
  readonly add: () => void
  readonly change: (id: MarkerId, note: string) => void
  readonly remove: (id: MarkerId) => void
  readonly undo: () => void
}

const without = (list: readonly Marker[], id: MarkerId): readonly Marker[] => list.filter((other) => other.id !== id)

/** Reads the markers once; afterwards this window is the only one that changes them. */
export function useMarkers(sessionId: SessionId): Markers {
  const client = useClient()
  const [state, setState] = useState<MarkersState>({ list: [], problem: null, removed: null, added: null })

  useEffect(() => {
    let stale = false
    void client.call('markers.list', { sessionId }).then((result) => {
      if (stale) return
      setState((known) =>
        result.ok
          ? {
              ...known,
              list: inOrder([
                ...result.value,
                ...known.list.filter(({ id }) => !result.value.some((other) => other.id === id)),
              ]),
            }
          : { ...known, problem: result.problem },
      )
    })
    return () => {
      stale = true
    }
  }, [client, sessionId])

  const refused = (problem: Problem): void => setState((known) => ({ ...known, problem }))
  const put = (marker: Marker, more: Partial<MarkersState>): void =>
    setState(({ list, added }) => ({
      list: inOrder([...without(list, marker.id), marker]),
      problem: null,
      removed: null,
      added,
      ...more,
    }))

  const add = async (): Promise<void> => {
    const result = await client.call('markers.add', { sessionId, note: '' })
    if (result.ok) put(result.value, { added: result.value })
    else refused(result.problem)
  }
  const change = async (id: MarkerId, note: string): Promise<void> => {
    const result = await client.call('markers.change', { id, note })
    if (result.ok) put(result.value, {})
    else refused(result.problem)
  }
  const remove = async (id: MarkerId): Promise<void> => {
    const result = await client.call('markers.remove', { id })
    if (!result.ok) refused(result.problem)
    else setState(({ list }) => ({ list: without(list, id), problem: null, removed: result.value, added: null }))
  }
  const undo = async (): Promise<void> => {
    if (state.removed === null) return
    const result = await client.call('markers.restore', { marker: state.removed })
    if (result.ok) put(result.value, { added: null })
    else refused(result.problem)
  }
  return {
    ...state,
    add: () => void add(),
    change: (id, note) => void change(id, note),
    remove: (id) => void remove(id),
    undo: () => void undo(),
  }
}
