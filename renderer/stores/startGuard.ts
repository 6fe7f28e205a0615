import { useNow } from './clock.ts'
import { useNavigation } from './navigation.ts'

/** After Start was pressed, further presses of Start, and presses of Stop that may be meant for it, are ignored. ms. */
export const START_GUARD_MS = 800

/** Whether Start was pressed so recently that neither Start nor Stop may be pressed. */
export function useStartedJustNow(): boolean {
  const { startedAt } = useNavigation()
  return useNow((now) => startedAt !== null && Math.abs(now - startedAt) < START_GUARD_MS)
}
