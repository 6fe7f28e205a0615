import type { Clock } from '../clock.ts'
import type { Hub } from './hub.ts'

export interface WarmArmedDeps {
  readonly hub: Hub
  readonly clock: Clock
  /** Opens connections ahead of time. */
  readonly warm: () => void
}

/** More often than idle connections are closed, ms. */
const EVERY_MS = 30_000

/** Keeps connections open while something is armed: its start shall cost no handshake. Returns the end of it. */
export function warmWhileArmed({ hub, clock, warm }: WarmArmedDeps): () => void {
  let stop: (() => void) | null = null
  const isArmed = (): boolean => Object.values(hub.snapshot().sessions).some(({ phase }) => phase === 'armed')

  const tick = (): void => {
    stop = null
    if (!isArmed()) return
    warm()
    stop = clock.after(EVERY_MS, tick)
  }

  if (isArmed()) tick()
  const unsubscribe = hub.onChange(() => {
    if (stop === null) tick()
  })
  return () => {
    unsubscribe()
    stop?.()
  }
}
