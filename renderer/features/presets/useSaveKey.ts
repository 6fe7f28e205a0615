import { useEffect, useRef } from 'react'
import { isOverlayOpen } from '../../ui/keys.ts'

/** Ctrl+S (⌘S) saves, unless a dialog or a menu is open or the key is held. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      if (!event.repeat && !isOverlayOpen()) latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
