import type { SessionId } from '../../../shared/ids.ts'
import { useWallViewStore } from '../../stores/wallView.ts'
import { extended, moved, toggled } from './selection.ts'

/** Sessions in the order in which they stand on the screen, without those that are folded away. */
const onScreen = (): readonly SessionId[] =>
  [...document.querySelectorAll<HTMLElement>('.desk [data-session]')].map(
    ({ dataset }) => dataset['session'] as SessionId,
  )

/** Selecting with a pointer or a key: one more or one less, or, with a range, everything from the last one on. */
export function useSelect(): (id: SessionId, range: boolean) => void {
  const store = useWallViewStore()
  return (id, range) => {
    const { selected, anchor, change } = store.getState()
    change(range ? extended({ selected, anchor }, onScreen(), id) : toggled({ selected, anchor }, id))
  }
}

/** Moving a session by hand; the order as it stands becomes one's own. */
export function useMove(): (id: SessionId, by: number) => void {
  const store = useWallViewStore()
  return (id, by) => {
    const { order, change } = store.getState()
    const shown = onScreen()
    // What a filter hides keeps its place behind those that are seen.
    change({ sort: 'mine', order: moved([...shown, ...order.filter((other) => !shown.includes(other))], id, by) })
  }
}
