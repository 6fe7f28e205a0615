import type { MarkerId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { markersCsv } from '../../shared/recording/csvMarkers.ts'
import { canMark, type Marker } from '../../shared/recording/marker.ts'
import type { Hub } from '../state/hub.ts'
import { exportFile } from './exportFile.ts'
import { type HistoryDeps, knownSession } from './history.ts'
import type { Markers } from './port.ts'

/** What {@link createMarkers} needs besides. */
export interface MarkersDeps extends HistoryDeps {
  readonly hub: Hub
  /** A fresh UUID. */
  readonly newId: () => string
}

/** Creates the markers over the journal. */
export function createMarkers(deps: MarkersDeps): Markers {
  const { clock, journal, hub, newId, choosePath, eastOfUtc, t } = deps
  const { markers } = journal

  const known = (id: MarkerId): Marker => {
    const marker = markers.get(id)
    if (marker === null) throw new ProblemError('markerNotFound')
    return marker
  }
  const kept = (marker: Marker): Marker => {
    markers.put(marker)
    return marker
  }

  return {
    list: ({ sessionId }) => {
      knownSession(journal, sessionId)
      return [...markers.forSession(sessionId)]
    },
    add: ({ sessionId, note }) => {
      const at = clock.now()
      // The hub knows the clock of the server better than the journal, which hears of small changes later.
      const session = hub.snapshot().sessions[sessionId] ?? knownSession(journal, sessionId)
      if (!canMark(session)) throw new ProblemError('markerTooLate')
      return kept({ id: newId() as MarkerId, sessionId, at, serverAt: at + session.clockOffset, note })
    },
    change: ({ id, note }) => kept({ ...known(id), note }),
    remove: ({ id }) => {
      const marker = known(id)
      markers.remove(id)
      return marker
    },
    restore: ({ marker }) => {
      knownSession(journal, marker.sessionId)
      return markers.get(marker.id) ?? kept(marker)
    },
    export: ({ sessionId }) => {
      const session = knownSession(journal, sessionId)
      return exportFile(choosePath, t('exports.markers.file', { name: session.name || session.channel }), () => {
        const found = markers.forSession(sessionId)
        return { text: markersCsv(found, knownSession(journal, sessionId), t, eastOfUtc), records: found.length }
      })
    },
  }
}
