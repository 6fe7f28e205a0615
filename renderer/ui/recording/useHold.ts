import { type PointerEvent, useEffect, useRef, useState } from 'react'

/** How long the pointer must be held down, ms. */
export const HOLD_MS = 1_200
const STEP_MS = 100

/** A press that counts only when it lasts. Pointer only: a held key never confirms anything. */
export interface Hold {
  /** Share of the time that has passed, 0…1; 0 while nothing is held. */
  readonly share: number
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerUp: () => void
    readonly onPointerLeave: () => void
    readonly onPointerCancel: () => void
  }
}

/** Calls `done` once the pointer was held down for 1.2 s without leaving the control. */
export function useHold(enabled: boolean, done: () => void): Hold {
  const [steps, setSteps] = useState(0)
  const timer = useRef<ReturnType<typeof setInterval> | null>(null)

  const release = (): void => {
    if (timer.current !== null) clearInterval(timer.current)
    timer.current = null
    setSteps(0)
  }
  useEffect(
    () => () => {
      if (timer.current !== null) clearInterval(timer.current)
    },
    [],
  )

  const press = (event: PointerEvent): void => {
    if (!enabled || event.button !== 0 || timer.current !== null) return
    let held = 0
    timer.current = setInterval(() => {
      held += 1
      setSteps(held)
      if (held * STEP_MS < HOLD_MS) return
      release()
      done()
    }, STEP_MS)
  }
  return {
    share: Math.min(1, (steps * STEP_MS) / HOLD_MS),
    handlers: { onPointerDown: press, onPointerUp: release, onPointerLeave: release, onPointerCancel: release },
  }
}
