import type { BrowserWindowConstructorOptions } from 'electron'
import type { Host } from './host.ts'
import { KnownEmitter, NotInStandIn, preventable, strict } from './strict.ts'
import { StandInContents } from './webContents.ts'

/** Place and size in CSS px. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const events = [
  'ready-to-show',
  'show',
  'hide',
  'close',
  'closed',
  'focus',
  'blur',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
  'resize',
  'resized',
  'move',
  'moved',
  // Cannot happen here.
  'unresponsive',
  'responsive',
  'page-title-updated',
  'session-end',
  'query-session-end',
]

const noLook = (): void => undefined

/** A window, as `BrowserWindow` of Electron shows it. */
export class StandInWindow extends KnownEmitter {
  // Looks that a page of Chromium does not have. Nothing that a user of the desk would miss.
  readonly setMinimumSize = noLook
  readonly setMenu = noLook
  readonly removeMenu = noLook
  readonly setMenuBarVisibility = noLook
  readonly setAutoHideMenuBar = noLook
  readonly setBackgroundColor = noLook
  readonly setIcon = noLook
  readonly setProgressBar = noLook
  readonly setOverlayIcon = noLook
  readonly flashFrame = noLook

  readonly id: number
  readonly webContents: StandInContents
  private readonly host: Host
  private readonly self: StandInWindow = this
  private bounds: Bounds
  private visible: boolean
  private state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal'
  private title: string
  private destroyed = false
  private isReadyToShow = false
  private lastUrl: string | null = null

  constructor(host: Host, options: BrowserWindowConstructorOptions, id: number) {
    super('BrowserWindow', events)
    if (!host.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseUnsafe(options)
    this.host = host
    this.id = id
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.visible = options.show !== false
    this.title = options.title ?? host.options.productName
    this.self = strict('BrowserWindow', this, () => this.destroyed)
    const windowSize = () => ({ width: this.bounds.width, height: this.bounds.height })
    this.webContents = new StandInContents(host, {
      id,
      get size() {
        return windowSize()
      },
      preferences: options.webPreferences ?? {},
      isDestroyed: () => this.destroyed,
      pageOpened: () => this.applyState(this.state),
      pageClosed: () => this.pageClosed(),
      readyToShow: () => {
        if (this.isReadyToShow) return
        this.isReadyToShow = true
        this.self.emit('ready-to-show')
      },
    })
    host.windows.add(this.self)
    host.emit('web-contents-created', preventable({}), this.webContents)
    host.emit('browser-window-created', preventable({}), this.self)
    return this.self
  }

  async loadURL(url: string): Promise<void> {
    this.lastUrl = url
    await this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return Promise.reject(new NotInStandIn(`loading ${path} from the file system`))
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    const wasVisible = this.visible
    this.visible = true
    if (this.state === 'minimized') this.restore()
    if (this.lastUrl !== null && !StandInContents.hasPage(this.webContents)) {
      // A person closed the page of a window that the desk only hid.
      this.webContents.loadURL(this.lastUrl).catch((error: unknown) => this.host.log(String(error)))
    }
    if (wasVisible) return
    // Hidden, it was out of sight for Chromium as well, which then paints nothing.
    this.applyState(this.state)
    this.self.emit('show')
  }

  hide(): void {
    if (!this.visible) return
    this.visible = false
    this.applyState('minimized')
    const { headed, control } = this.host.options
    if (headed && control === null) {
      this.host.log('the desk goes on without a window: start it again to see it, press Ctrl+C here to end it')
    }
    this.self.emit('hide')
  }

  focus(): void {
    this.webContents.focus()
    this.self.emit('focus')
    this.host.emit('browser-window-focus', preventable({}), this.self)
  }

  blur(): void {
    this.self.emit('blur')
    this.host.emit('browser-window-blur', preventable({}), this.self)
  }

  isFocused(): boolean {
    return this.visible && [...this.host.windows].at(-1) === this.self
  }

  isVisible(): boolean {
    return this.visible && this.state !== 'minimized'
  }

  isMinimized(): boolean {
    return this.state === 'minimized'
  }

  isMaximized(): boolean {
    return this.state === 'maximized'
  }

  isFullScreen(): boolean {
    return this.state === 'fullscreen'
  }

  minimize(): void {
    this.changeState('minimized', 'minimize')
  }

  restore(): void {
    this.changeState('normal', 'restore')
  }

  maximize(): void {
    this.changeState('maximized', 'maximize')
  }

  unmaximize(): void {
    this.changeState('normal', 'unmaximize')
  }

  setFullScreen(full: boolean): void {
    this.changeState(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen')
  }

  /** Asks the window to close; a listener may prevent it. */
  close(): void {
    if (this.destroyed) return
    const event = preventable({})
    this.self.emit('close', event)
    if (event.defaultPrevented) this.host.closeRefused()
    else this.destroy()
  }

  /** Ends the window without asking anybody. */
  destroy(): void {
    if (this.destroyed) return
    const page = StandInContents.pageOf(this.webContents)
    this.destroyed = true
    this.host.windows.delete(this.self)
    page?.close().catch(() => undefined)
    this.webContents.emit('destroyed')
    this.self.emit('closed')
    this.host.windowEnded()
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  getBounds(): Bounds {
    return this.bounds
  }

  getNormalBounds(): Bounds {
    return this.bounds
  }

  getContentBounds(): Bounds {
    return this.bounds
  }

  setBounds(bounds: Partial<Bounds>): void {
    const before = this.bounds
    this.bounds = { ...before, ...bounds }
    this.applyState(this.state)
    if (before.width !== this.bounds.width || before.height !== this.bounds.height) this.self.emit('resize')
    if (before.x !== this.bounds.x || before.y !== this.bounds.y) this.self.emit('move')
  }

  getSize(): readonly [width: number, height: number] {
    return [this.bounds.width, this.bounds.height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getTitle(): string {
    return this.title
  }

  setTitle(title: string): void {
    this.title = title
  }

  /** The page went away on its own: a person closed it, or Chromium did. The desk hears `close` all the same. */
  private pageClosed(): void {
    if (this.destroyed) return
    StandInContents.forgetPage(this.webContents)
    this.self.close()
  }

  private changeState(state: typeof this.state, event: string): void {
    if (this.state === state) return
    this.state = state
    this.applyState(state)
    this.self.emit(event)
  }

  private applyState(state: typeof this.state): void {
    const page = StandInContents.pageOf(this.webContents)
    if (page === null) return
    page
      .place({ ...this.bounds, state })
      .catch((error: unknown) => this.host.log(`window ${this.id}: ${String(error)}`))
  }
}

/** The stand-in runs sandboxed, isolated windows alone: anything laxer would not be what is tested. */
function refuseUnsafe({ webPreferences = {} }: BrowserWindowConstructorOptions): void {
  const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = webPreferences
  const lax = { sandbox: sandbox === false, contextIsolation: contextIsolation === false, nodeIntegration, webviewTag }
  const found = Object.entries({ ...lax, webSecurity: webSecurity === false }).find(([, isLax]) => isLax === true)
  if (found !== undefined) throw new NotInStandIn(`a window with unsafe ${found[0]}`)
}

/** `BrowserWindow` of Electron. */
export interface BrowserWindowClass {
  new (options?: BrowserWindowConstructorOptions): StandInWindow
  getAllWindows(): StandInWindow[]
  getFocusedWindow(): StandInWindow | null
  fromWebContents(contents: StandInContents): StandInWindow | null
  fromId(id: number): StandInWindow | null
}

/** Creates it for one run of the stand-in. */
export function createBrowserWindowClass(host: Host): BrowserWindowClass {
  let count = 0
  return strict(
    'BrowserWindow',
    class BrowserWindow extends StandInWindow {
      constructor(options: BrowserWindowConstructorOptions = {}) {
        super(host, options, ++count)
      }

      static getAllWindows(): StandInWindow[] {
        return [...host.windows]
      }

      static getFocusedWindow(): StandInWindow | null {
        return [...host.windows].findLast((window) => window.isFocused()) ?? null
      }

      static fromWebContents(contents: StandInContents): StandInWindow | null {
        return [...host.windows].find((window) => window.webContents === contents) ?? null
      }

      static fromId(id: number): StandInWindow | null {
        return [...host.windows].find((window) => window.id === id) ?? null
      }
    },
  )
}
