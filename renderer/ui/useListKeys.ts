import { useEffect, useRef } from 'react'
import { escapeIsTaken, isOverlayOpen, isTextField } from './keys.ts'

interface ListKeys {
  /** Left out: nothing is selected here. */
  readonly selectAll?: () => void
  /** Whether there was something to clear. */
  readonly clear?: () => boolean
  readonly undo: () => void
}

/** Ctrl+A selects all that is shown, Escape nothing, Ctrl+Z takes the last deed back: unless somebody types, or a dialog is open. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { selectAll, clear, undo } = latest.current
      const command = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey
      const key = event.key.toLowerCase()
      if (event.repeat) return
      if (event.key === 'Escape') {
        if (!escapeIsTaken(event) && clear?.() === true) event.preventDefault()
        return
      }
      if (isTextField(event.target) || isOverlayOpen()) return
      const act = key === 'z' ? undo : key === 'a' ? selectAll : undefined
      if (!command || act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
