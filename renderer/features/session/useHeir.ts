import { type RefObject, useEffect, useRef } from 'react'

/**
 * For a screen whose parts come and go with the recording: what had the keyboard may be gone, and where nothing else took it, the
 * `heir` does. Both must stay as long as the screen does.
 */
export function useHeir(screen: RefObject<HTMLElement | null>, heir: RefObject<HTMLElement | null>): void {
  const last = useRef<Node | null>(null)
  useEffect(() => {
    const box = screen.current
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof Node ? target : null
    }
    box?.addEventListener('focusin', note)
    return () => box?.removeEventListener('focusin', note)
  }, [screen])
  // After every change: what came in its place has looked for the lost keyboard before.
  useEffect(() => {
    if (last.current === null || last.current.isConnected) return
    last.current = null
    if (document.activeElement === null || document.activeElement === document.body) heir.current?.focus()
  })
}
