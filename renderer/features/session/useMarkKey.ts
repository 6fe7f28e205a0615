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
    const press = (event: KeyboardEvent): void => {
      if (!isMarkKey(event) || isTyping(event.target) || isOverlayOpen()) return
      event.preventDefault()
      newest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [possible])
}
