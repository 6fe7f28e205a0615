import { MIN_IDLE_TIME } from '../agora/bodies.ts'

/** Shortest idle stop that the service takes, s. */
export const MIN_IDLE = MIN_IDLE_TIME

/** Longest idle stop that the service takes, s: thirty days. */
export const MAX_IDLE = 2_592_000

/** Whether the service takes this idle stop, s. */
export const isIdleTime = (value: number): boolean => Number.isInteger(value) && value >= MIN_IDLE && value <= MAX_IDLE
