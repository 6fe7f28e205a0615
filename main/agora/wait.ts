import type { Clock } from '../clock.ts'

/** Waits on the given clock; false when aborted before the time is over. */
export function wait(clock: Clock, ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(false)
      return
    }
    const stop = clock.after(ms, () => {
      signal.removeEventListener('abort', giveUp)
      resolve(true)
    })
    const giveUp = (): void => {
      stop()
      resolve(false)
    }
    signal.addEventListener('abort', giveUp, { once: true })
  })
}
