import type { Clock } from '../clock.ts'

/** A wait that can be cut short. */
export interface Pause {
  /** Resolves after `ms`, or as soon as {@link Pause.skip} is called. */
  wait(ms: number): Promise<void>
  skip(): void
}

/** Creates a pause. One wait at a time. */
export function createPause(clock: Clock): Pause {
  let skip: (() => void) | null = null
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          cancel()
          skip = null
          resolve()
        }
        const cancel = clock.after(ms, done)
        skip = done
      }),
    skip: () => skip?.(),
  }
}
