import { useEffect, useRef } from 'react'
import { isOverlayOpen, isTyping } from '../../ui/keys.ts'

/** Whether a key press means "mark this moment". Held down it means it once. */
export function isMarkKey(event: {
  readonly key: string
  readonly repeat: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): boolean {
  return event.key.toLowerCase() === 'm' && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** `M` anywhere on the screen, except where letters are typed or something lies over it. */
export function useMarkKey(possible: boolean, mark: () => void): void {
  const newest = useRef(mark)
  useEffect(() => {
    newest.current = mark
  })
  useEffect(() => {
    if (!possible) return
    // Marking moves the focus into a note: the key that is still down must not be typed there.
    let held = false
    const press = (event: KeyboardEvent): void => {
      if (held && event.repeat && event.key.toLowerCase() === 'm') event.preventDefault()
      if (!isMarkKey(event) || isTyping(event.target) || isOverlayOpen()) return
      event.preventDefault()
      held = true
      newest.current()
    }
    const release = (): void => {
      held = false
    }
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', release)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', release)
    }
  }, [possible])
}
