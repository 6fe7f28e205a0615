import { useEffect, useRef } from 'react'
import { isTyping } from './isTyping.ts'

/** Ctrl+Z takes the last deed back, unless somebody types, or a dialog or a menu is open. */
export function useUndoKey(undo: () => void): void {
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isUndo =
        event.key.toLowerCase() === 'z' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey
      if (!isUndo || event.repeat || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
