import { type RefObject, useEffect, useRef } from 'react'

/** For a control that replaces the one that was pressed: it takes the keyboard that the other one lost, never another's. */
export function useLostFocus(wanted: boolean): RefObject<HTMLButtonElement | null> {
  const control = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wanted && (document.activeElement === null || document.activeElement === document.body))
      control.current?.focus()
  }, [wanted])
  return control
}
