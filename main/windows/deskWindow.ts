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
  const opened = () => {
    if (current !== null) return current
    const window = openWindow(deps)
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
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    isFocused: () => current?.isFocused() ?? false,
  }
}

function openWindow(deps: DeskWindowDeps): BrowserWindow {
  const { bounds, maximized } = deps.placement()
  const window = new BrowserWindow({ ...appearance(deps), ...bounds })
  const { webContents } = window
  const { id } = webContents

  deps.registry.add(id, audienceOf(webContents))
  window.on('closed', () => deps.registry.remove(id))
  webContents.on('did-navigate', () => deps.registry.startsOver(id))
  webContents.on('render-process-gone', reviveOnce(window, deps))

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
  window.loadURL(deps.pageUrl).catch((error: unknown) => deps.failed(error))
  return window
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
): (event: unknown, details: { reason: string }) => void {
  let last = Number.NEGATIVE_INFINITY
  return (_event, { reason }) => {
    deps.crashed(reason)
    const now = deps.clock.now()
    if (now - last > CRASH_PAUSE_MS && !window.isDestroyed()) window.webContents.reload()
    last = now
  }
}
