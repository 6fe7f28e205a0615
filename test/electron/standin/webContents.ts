import type { WebPreferences } from 'electron'
import type { StandInFrame } from './frames.ts'
import type { Host } from './host.ts'
import type { FromPreload, ToPreload } from './inPage/preloadWorld.ts'
import { IpcMain, createIpcMain } from './ipcMain.ts'
import { answerInvocation, cloned } from './invocation.ts'
import { createImage } from './nativeImage.ts'
import { type Page, openPage } from './page.ts'
import { readPreload } from './preloadFile.ts'
import { KnownEmitter, NotInStandIn, preventable, strict } from './strict.ts'

type OpenHandler = (details: { url: string; frameName: string; features: string; disposition: string }) => {
  readonly action: 'allow' | 'deny'
}

const events = [
  'did-start-loading',
  'did-stop-loading',
  'did-start-navigation',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'will-navigate',
  'will-frame-navigate',
  'console-message',
  'preload-error',
  'render-process-gone',
  'destroyed',
  'devtools-opened',
  'devtools-closed',
  // Cannot happen here: no server redirects, no <webview>, no child windows, no hung renderer, no unload prompts.
  'will-redirect',
  'will-attach-webview',
  'did-attach-webview',
  'did-create-window',
  'unresponsive',
  'responsive',
  'will-prevent-unload',
  'page-title-updated',
]

/** What {@link StandInContents} needs from its window. */
export interface ContentsOwner {
  readonly id: number
  readonly size: { readonly width: number; readonly height: number }
  readonly preferences: WebPreferences
  readonly pageOpened: () => void
  readonly pageClosed: () => void
  readonly readyToShow: () => void
  readonly isDestroyed: () => boolean
}

/** `webContents` of Electron: the page of a window and what main may do with it. */
export class StandInContents extends KnownEmitter {
  readonly id: number
  readonly session: Host['session']['session']
  readonly ipc: IpcMain = createIpcMain()
  private readonly host: Host
  private readonly owner: ContentsOwner
  private opening: Promise<Page> | null = null
  private page: Page | null = null
  private openHandler: OpenHandler | null = null
  private loading = false
  private zoom = 1
  private self: StandInContents = this

  constructor(host: Host, owner: ContentsOwner) {
    super('webContents', events)
    this.host = host
    this.owner = owner
    this.id = owner.id
    this.session = host.session.session
    this.self = strict('webContents', this, owner.isDestroyed)
    return this.self
  }

  get mainFrame(): StandInFrame {
    return this.livePage().frames.main()
  }

  isDestroyed(): boolean {
    return this.owner.isDestroyed()
  }

  isLoading(): boolean {
    return this.loading
  }

  getURL(): string {
    return this.page?.frames.main().url ?? ''
  }

  /** @throws Error `An object could not be cloned.` */
  send(channel: string, ...args: unknown[]): void {
    const content = cloned(args) as unknown[]
    this.host.ipcLog.add({ direction: 'toPage', kind: 'push', channel, windowId: this.id, content })
    this.page?.push(channel, content)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  async loadURL(url: string): Promise<void> {
    this.opening ??= this.open()
    this.page = await this.opening
    this.loading = true
    this.emit('did-start-loading')
    try {
      if (!url.startsWith('about:')) await this.tellPermissions(url)
      await this.page.load(url)
    } catch (error) {
      const message = (error as Error).message
      const code = Number(/\((-\d+)\)/.exec(message)?.[1] ?? -2)
      this.emit('did-fail-load', preventable({}), code, message, url, true)
      throw error
    } finally {
      this.loading = false
      if (!this.isDestroyed()) this.emit('did-stop-loading')
    }
  }

  reload(): void {
    void this.page?.reload().catch((error: unknown) => this.host.log(`reload: ${String(error)}`))
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.livePage().session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async capturePage(): Promise<ReturnType<typeof createImage>> {
    const { data } = await this.livePage().session.send('Page.captureScreenshot', { format: 'png' })
    return createImage(Buffer.from(data, 'base64'))
  }

  focus(): void {
    void this.page?.session.send('Page.bringToFront').catch(() => undefined)
  }

  /** There are no developer tools to open here; said aloud, since somebody pressed a key for them. */
  openDevTools(): void {
    this.host.log('developer tools are not available in the stand-in')
  }

  toggleDevTools(): void {
    this.openDevTools()
  }

  closeDevTools(): void {
    this.host.log('developer tools are not available in the stand-in')
  }

  isDevToolsOpened(): boolean {
    return false
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new TypeError("'zoomFactor' must be a double greater than 0.0")
    this.zoom = factor
    void this.executeJavaScript(`document.documentElement.style.zoom = ${factor}`).catch(() => undefined)
  }

  getZoomFactor(): number {
    return this.zoom
  }

  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve()
  }

  /** Whether its page is there or on its way. */
  static hasPage(contents: StandInContents): boolean {
    return contents.opening !== null
  }

  /** The page for the window alone. */
  static pageOf(contents: StandInContents): Page | null {
    return contents.page
  }

  /** The window's page went away or is replaced. */
  static forgetPage(contents: StandInContents): void {
    contents.page = null
    contents.opening = null
  }

  private livePage(): Page {
    if (this.page === null) throw new Error('stand-in: the window has not loaded anything yet')
    return this.page
  }

  private async tellPermissions(url: string): Promise<void> {
    const desk = new URL(url)
    const origins = {
      desk: `${desk.protocol}//${desk.host}`,
      chromium: `https://${desk.host}.${desk.protocol.slice(0, -1)}.invalid`,
    }
    await this.host.session.tellPermissions(this.host.chromium(), this.self, origins)
  }

  private async open(): Promise<Page> {
    const { host, owner, self } = this
    const { preload } = owner.preferences
    const page = await openPage({
      chromium: host.chromium(),
      size: owner.size,
      preload: preload === undefined ? null : readPreload(preload),
      versions: { electron: host.options.electronVersion, chrome: '0', node: process.versions.node },
      schemes: host.schemes,
      colorScheme: host.colorScheme,
      log: host.log,
      listener: {
        message: (message, frame, answer) => this.receive(message, frame, answer),
        mayNavigate: (url, isMainFrame) => this.mayNavigate(url, isMainFrame),
        navigated: (url, inPage) =>
          inPage
            ? self.emit('did-navigate-in-page', preventable({}), url, true)
            : self.emit('did-navigate', preventable({}), url, 200, 'OK'),
        domReady: () => {
          self.emit('dom-ready', preventable({}))
          owner.readyToShow()
        },
        loaded: () => self.emit('did-finish-load', preventable({})),
        console: (level, message) => {
          host.log(`page ${owner.id} ${level}: ${message}`)
          self.emit('console-message', preventable({ level, message, lineNumber: 0, sourceId: '' }))
        },
        opens: (url, frameName) => this.opens(url, frameName),
        crashed: (reason) => self.emit('render-process-gone', preventable({}), { reason, exitCode: 1 }),
        closed: owner.pageClosed,
      },
    })
    this.page = page
    owner.pageOpened()
    return page
  }

  private mayNavigate(url: string, isMainFrame: boolean): boolean {
    const facts = preventable({ url, isMainFrame, isSameDocument: false, frame: null, initiator: null })
    this.self.emit('will-frame-navigate', facts)
    if (isMainFrame) this.self.emit('will-navigate', facts, url)
    return !facts.defaultPrevented
  }

  /** Chromium has already refused the new window; the handler is asked all the same, as it would be. */
  private opens(url: string, frameName: string): void {
    const answer = this.openHandler?.({ url, frameName, features: '', disposition: 'new-window' })
    if (answer?.action !== 'deny') throw new NotInStandIn(`a child window for ${url}`)
  }

  private receive(message: FromPreload, frame: StandInFrame, answer: (reply: ToPreload) => void): void {
    const { host, self } = this
    if (message.kind === 'preloadError') {
      const path = this.owner.preferences.preload ?? ''
      host.log(`Unable to load preload script: ${path}: ${message.stack}`)
      self.emit(
        'preload-error',
        preventable({}),
        path,
        Object.assign(new Error(message.message), { stack: message.stack }),
      )
      return
    }
    const { channel, args } = message
    const note = { channel, windowId: this.id }
    host.ipcLog.add({ direction: 'toMain', kind: message.kind, content: args, ...note })
    const event = preventable({
      type: 'frame',
      sender: self,
      senderFrame: frame,
      processId: 1,
      frameId: frame.routingId,
      ports: [],
      reply: (replyChannel: string, ...rest: unknown[]) => self.send(replyChannel, ...rest),
    })
    if (message.kind === 'send') {
      this.ipc.emit(channel, event, ...args)
      host.ipc.emit(channel, event, ...args)
      return
    }
    const handler = IpcMain.handlerOf(this.ipc, channel) ?? IpcMain.handlerOf(host.ipc, channel)
    void answerInvocation(handler, event, channel, args, host.log).then((reply) => {
      const failed = !reply.ok
      const content = failed ? reply.message : reply.value
      host.ipcLog.add({ direction: 'toPage', kind: failed ? 'failure' : 'answer', content, ...note })
      answer({ kind: 'answer', id: message.id, ...reply })
    })
  }
}
