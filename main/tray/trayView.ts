import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../clock.ts'
import type { Hub } from '../state/hub.ts'
import type { TrayModel } from './trayModel.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'

/** At most one rebuild in this time, ms: a menu that is rebuilt faster cannot be clicked on Linux. */
export const REBUILD_INTERVAL_MS = 1000

export interface TrayViewDeps {
  readonly hub: Hub
  readonly clock: Clock
  readonly model: (snapshot: DeskSnapshot, now: number) => TrayModel
  /** Puts a model on the real tray. */
  readonly apply: (model: TrayModel) => void
}

/** Keeps the tray true to the hub: rebuilt when it differs, never more than once a second. The result ends it. */
export function createTrayView({ hub, clock, model, apply }: TrayViewDeps): () => void {
  let shown: TrayModel | null = null
  let renderedAt = Number.NEGATIVE_INFINITY
  let cancelPlanned: (() => void) | null = null

  const render = () => {
    cancelPlanned = null
    renderedAt = clock.now()
    const next = model(hub.snapshot(), renderedAt)
    if (!isDeepStrictEqual(next, shown)) apply(next)
    shown = next
    if (next.ticking) plan(REBUILD_INTERVAL_MS)
  }
  const plan = (ms: number) => {
    cancelPlanned ??= clock.after(ms, render)
  }
  const changed = () => {
    const wait = renderedAt + REBUILD_INTERVAL_MS - clock.now()
    if (wait > 0) plan(wait)
    else {
      cancelPlanned?.()
      render()
    }
  }

  render()
  const unsubscribe = hub.onChange(changed)
  return () => {
    unsubscribe()
    cancelPlanned?.()
  }
}
