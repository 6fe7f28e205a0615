import { useNow } from './clock.ts'
import { useDesk } from './desk.ts'

const MINUTE = 60_000

/** The minute that the service's clock shows, ms since 1970: for what expires, without a render a second. */
export function useServiceMinute(): number {
  const offset = useDesk((desk) => desk.health.clockOffset ?? 0)
  return useNow((now) => Math.floor((now + offset) / MINUTE) * MINUTE)
}
