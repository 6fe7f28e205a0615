import { useLayoutEffect, useMemo, useRef } from 'react'
import type { PresetRowActions } from './PresetGridRow.tsx'

/** The same actions from one drawing of the list to the next, so that a row is drawn anew only when something about it changed. */
export function useRowActions(actions: PresetRowActions): PresetRowActions {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const { starting } = actions
  return useMemo(
    () => ({
      starting,
      start: (preset) => latest.current.start(preset),
      duplicate: (preset) => latest.current.duplicate(preset),
      pin: (preset) => latest.current.pin(preset),
      preflight: (preset) => latest.current.preflight(preset),
      remove: (preset) => latest.current.remove(preset),
      select: (preset, range) => latest.current.select(preset, range),
    }),
    [starting],
  )
}
