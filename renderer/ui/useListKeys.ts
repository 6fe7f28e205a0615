import { useEffect, useRef } from 'react'

interface ListKeys {
  /** Left out: nothing is selected here. */
  readonly selectAll?: () => void
  /** Whether there was something to clear. */
  readonly clear?: () => boolean
  readonly undo: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox') || target instanceof HTMLTextAreaElement

/** Ctrl+A selects all that is shown, Escape nothing, Ctrl+Z takes the last deed back: unless somebody types, or a dialog is open. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null)
        return
      const { selectAll, clear, undo } = latest.current
      const command = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey
      const key = event.key.toLowerCase()
      if (event.key === 'Escape') {
        if (clear?.() === true) event.preventDefault()
        return
      }
      const act = key === 'z' ? undo : key === 'a' ? selectAll : undefined
      if (!command || act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
