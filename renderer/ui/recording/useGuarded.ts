import { useState } from 'react'

/** A double-click is one press: what comes sooner after the first click does not count. ms. */
export const DOUBLE_CLICK_MS = 400

/**
 * Controls that appear where another one was pressed ignore the first moment: the second click of a double-click was meant
 * for the other one. Returns whether a press may count now. `ms`: length of that moment.
 */
export function useGuarded(ms: number): () => boolean {
  const [shownAt] = useState(() => Date.now())
  return () => Math.abs(Date.now() - shownAt) >= ms
}
