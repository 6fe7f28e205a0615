import { useWallViewStore } from '../../stores/wallView.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { extended, toggled } from './selection.ts'

/** Selecting with a pointer or a key: one more or one less, or, with Shift, everything from the last one on. */
export function useSelect(): (id: SessionId, range: boolean) => void {
  const store = useWallViewStore()
  return (id, range) => {
    const { selected, anchor, change } = store.getState()
    const shown = [...document.querySelectorAll<HTMLElement>('.main [data-session]')].map(
      ({ dataset }) => dataset['session'] as SessionId,
    )
    change(range ? extended({ selected, anchor }, shown, id) : toggled({ selected, anchor }, id))
  }
}
