import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import type { OpenTarget } from '../../shared/ipc/contract.ts'
import { audienceOf } from '../ipc/electronIpc.ts'
import { rememberBounds, type BoundsMemoryDeps } from './boundsMemory.ts'
import { MIN_SIZE, type RememberedWindow } from './fitBounds.ts'
import type { WindowRegistry } from './registry.ts'

/** A page that crashes again within this time is left alone: reloading it would only crash it once more. ms. */
const CRASH_PAUSE_MS = 10_000

export interface DeskWindowDeps extends BoundsMemoryDeps {
  readonly registry: WindowRegistry
  readonly preload: string
  readonly pageUrl: string
  readonly devTools: boolean
  readonly placement: () => RememberedWindow
  readonly background: () => string
  /** What a click on the close button does now. */
  readonly onClose: () => 'close' | 'hide' | 'minimize'
  readonly onFocus: () => void
  readonly crashed: (reason: string) => void
}

/** The one window of the desk, made when it is first needed. */
export interface DeskWindow {
  /** Brings it to the front, making it if need be, and takes it to `target`. */
  show(target?: OpenTarget): void
  isFocused(): boolean
}

/** Creates the keeper of the desk's window; the window itself comes with the first {@link DeskWindow.show}. */
export function createDeskWindow(deps: DeskWindowDeps): DeskWindow {
  let current: BrowserWindow | null = null
  /** The page shows nothing: it crashed and was left alone, or never loaded. */
  let blank = false
  const opened = () => {
    if (current !== null) return current
    const window = openWindow(deps, (isBlank) => {
      blank = isBlank
    })
    window.on('closed', () => {
      current = null
    })
    current = window
    return window
  }
  return {
    show: (target) => {
      const isNew = current === null
      const window = opened()
      if (target !== undefined) deps.registry.open(window.webContents.id, target)
      if (isNew) return
      // Whoever asks for the desk wants to see it: one more try.
      if (blank) loadPage(window, deps, () => undefined)
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    isFocused: () => current?.isFocused() ?? false,
  }
}

function openWindow(deps: DeskWindowDeps, blank: (isBlank: boolean) => void): BrowserWindow {
  const { bounds, maximized } = deps.placement()
  const window = new BrowserWindow({ ...appearance(deps), ...bounds })
  const { webContents } = window
  const { id } = webContents

  deps.registry.add(id, audienceOf(webContents))
  window.on('closed', () => deps.registry.remove(id))
  webContents.on('did-navigate', () => deps.registry.startsOver(id))
  webContents.on('render-process-gone', reviveOnce(window, deps, blank))
  webContents.on('did-finish-load', () => blank(false))

  window.on('close', (event) => {
    const action = deps.onClose()
    if (action === 'close') return
    event.preventDefault()
    if (action === 'hide') window.hide()
    else window.minimize()
  })
  window.on('focus', deps.onFocus)
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  rememberBounds(window, deps)
  loadPage(window, deps, () => {
    blank(true)
    // Without a page there is no "ready to show": an empty window says more than none.
    window.show()
  })
  return window
}

function loadPage(window: BrowserWindow, deps: DeskWindowDeps, failed: () => void): void {
  window.loadURL(deps.pageUrl).catch((error: unknown) => {
    deps.failed(error)
    if (!window.isDestroyed()) failed()
  })
}

function appearance({ preload, devTools, background }: DeskWindowDeps): BrowserWindowConstructorOptions {
  return {
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  }
}

function reviveOnce(
  window: BrowserWindow,
  deps: DeskWindowDeps,
  blank: (isBlank: boolean) => void,
): (event: unknown, details: { reason: string }) => void {
  let last = Number.NEGATIVE_INFINITY
  return (_event, { reason }) => {
    deps.crashed(reason)
    blank(true)
    const now = deps.clock.now()
    if (now - last > CRASH_PAUSE_MS && !window.isDestroyed()) window.webContents.reload()
    last = now
  }
}
