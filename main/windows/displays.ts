import type { Screen } from 'electron'
import type { Rect } from './fitBounds.ts'

/** The screens there are now, without their panels and docks, the primary one first. */
export function workAreas(screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>): readonly Rect[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea: { x, y, width, height } }) => ({ x, y, width, height }))
}
