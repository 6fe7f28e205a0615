import { useEffect, useRef } from 'react'
import { isOverlayOpen } from '../keys.ts'

interface UndoKeys {
  readonly undo: () => void
  readonly redo: () => void
}

/** What is typed into a field of a secret is no part of the form's steps: there the keys do what the browser does. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isOverlayOpen() || (target instanceof Element && target.closest('[data-secret]') !== null)

/** Ctrl+Z (⌘Z) goes a step back, Ctrl+Shift+Z or Ctrl+Y forward again, wherever in the form the keyboard is. */
export function useUndoKeys(keys: UndoKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
      if (isElsewhere(event.target)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) latest.current.redo()
      else latest.current.undo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
