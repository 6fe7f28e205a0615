import type { BrowserWindow } from 'electron'
import type { Clock } from '../clock.ts'
import type { RememberedWindow } from './fitBounds.ts'

/** A window being dragged moves many times a second; only where it comes to rest is written. ms. */
const REST_MS = 500

export interface BoundsMemoryDeps {
  readonly clock: Clock
  /** Writes it down. May throw: losing a position is no reason to bother anybody. */
  readonly put: (value: RememberedWindow) => void
  readonly failed: (error: unknown) => void
}

/** Remembers where a window is until it closes. */
export function rememberBounds(window: BrowserWindow, { clock, put, failed }: BoundsMemoryDeps): void {
  let cancel: (() => void) | null = null
  const write = () => {
    cancel?.()
    cancel = null
    if (window.isDestroyed()) return
    const { x, y, width, height } = window.getNormalBounds()
    try {
      put({ bounds: { x, y, width, height }, maximized: window.isMaximized() })
    } catch (error) {
      failed(error)
    }
  }
  const later = () => {
    cancel?.()
    cancel = clock.after(REST_MS, write)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('close', write)
}
