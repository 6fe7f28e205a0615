import { useNow } from './clock.ts'
import { useDesk } from './desk.ts'

const STEP = 10_000

/** The service's time in steps of ten seconds, ms since 1970: ahead and never behind, so that nothing seems to last longer than it does. */
export const serviceTime = (now: number, offset: number): number => Math.ceil((now + offset) / STEP) * STEP

/** The time by the service's clock, ms since 1970: for what expires, without a render a second. */
export function useServiceTime(): number {
  const offset = useDesk((desk) => desk.health.clockOffset ?? 0)
  return useNow((now) => serviceTime(now, offset))
}
