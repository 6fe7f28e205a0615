import type { DeskStore } from '../../stores/desk.ts'
import type { WallViewStore } from '../../stores/wallView.ts'
import { placesOf } from './places.ts'
import { onTheWall } from './wallModel.ts'

/**
 * Keeps the places on the desk from one change of it to the next. They are remembered because they cannot be computed: where
 * something stands depends on what stood there before it ended or came. The result ends it, and forgets: who comes back
 * finds what is live first.
 */
export function followPlaces(desk: DeskStore, wallView: WallViewStore): () => void {
  const follow = (): void => {
    const { snapshot } = desk.getState()
    if (snapshot === null) return
    const { places, change } = wallView.getState()
    const now = placesOf(places, onTheWall(snapshot.sessions, { search: '', accountId: null }))
    if (now.join(' ') !== places.join(' ')) change({ places: now })
  }
  follow()
  const unsubscribe = desk.subscribe(follow)
  return () => {
    unsubscribe()
    wallView.getState().change({ places: [] })
  }
}
