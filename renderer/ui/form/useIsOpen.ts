import { type RefObject, useEffect, useRef } from 'react'

/** Whether what uses it is on the page, to be asked once something is answered. */
export function useIsOpen(): RefObject<boolean> {
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  return isOpen
}
