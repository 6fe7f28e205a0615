import { useEffect } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import { useWallViewStore } from '../../stores/wallView.ts'
import { escapeIsTaken, isOverlayOpen, isTextField } from '../../ui/keys.ts'
import { allOrNone } from './selection.ts'

/** Ctrl+A selects all that is shown, Escape nothing. */
export function useDeskKeys(shown: readonly SessionId[]): void {
  const store = useWallViewStore()
  const ids = shown.join(' ')
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { selected, anchor, change } = store.getState()
      if (event.key === 'Escape') {
        if (selected.length === 0 || escapeIsTaken(event)) return
        event.preventDefault()
        change({ selected: [], anchor: null })
        return
      }
      const all = event.key.toLowerCase() === 'a' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey
      if (!all || event.repeat || isTextField(event.target) || isOverlayOpen()) return
      event.preventDefault()
      change(allOrNone({ selected, anchor }, ids === '' ? [] : (ids.split(' ') as SessionId[])))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [store, ids])
}
