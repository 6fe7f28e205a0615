import { useEffect } from 'react'
import { useDesk } from '../../stores/desk.ts'
import { useWallViewStore } from '../../stores/wallView.ts'
import { placesOf } from './places.ts'
import { onTheWall } from './wallModel.ts'

/** Remembers where everything stands for as long as the desk is looked at; who comes back finds what is live first. */
export function usePlaces(): void {
  const store = useWallViewStore()
  const sessions = useDesk((desk) => onTheWall(desk.sessions, { search: '', accountId: null }))

  useEffect(() => {
    const { places, change } = store.getState()
    const now = placesOf(places, sessions)
    if (now.join(' ') !== places.join(' ')) change({ places: now })
  }, [store, sessions])
  useEffect(() => () => store.getState().change({ places: [] }), [store])
}
