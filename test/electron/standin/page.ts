import { randomUUID } from 'node:crypto'
import type { Chromium } from './chromium/launch.ts'
import type { CdpSession } from './chromium/pipe.ts'
import type { RemoteObject } from './chromium/protocol.ts'
import { type Frames, type StandInFrame, createFrames } from './frames.ts'
import { pageScripts } from './inPage/sources.ts'
import type { FromPreload, ToPreload } from './inPage/preloadWorld.ts'
import { createWire } from './inPage/wire.ts'
import { deskScheme, toChromium, toDesk } from './origins.ts'
import type { Schemes } from './protocol.ts'
import { serveTraffic } from './traffic.ts'

/** What a window wants to hear from its page. */
export interface PageListener {
  /** A message of the preload; the result sends one back to the same document. */
  message(message: FromPreload, frame: StandInFrame, answer: (reply: ToPreload) => void): void
  mayNavigate(url: string, isMainFrame: boolean): boolean
  navigated(url: string, inPage: boolean): void
  domReady(): void
  loaded(): void
  console(level: string, text: string): void
  opens(url: string, frameName: string): void
  crashed(reason: string): void
  /** The page is gone: closed by a person, or with Chromium. */
  closed(): void
}

export interface PageOptions {
  readonly chromium: Chromium
  readonly size: { readonly width: number; readonly height: number }
  /** Source text of the preload; null without one. */
  readonly preload: string | null
  readonly versions: Readonly<Record<string, string>>
  readonly schemes: Schemes
  readonly colorScheme: () => 'dark' | 'light' | null
  readonly log: (line: string) => void
  readonly listener: PageListener
}

/** One page of Chromium that plays the inside of a window. */
export interface Page {
  readonly targetId: string
  readonly frames: Frames
  readonly session: CdpSession
  /** Loads an address as the desk writes it. @throws Error in Electron's words. */
  load(url: string): Promise<void>
  reload(): Promise<void>
  push(channel: string, args: readonly unknown[]): void
  followColorScheme(): Promise<void>
  /** Puts the window there: the size is that of the page in CSS px, whatever frame is around it. */
  place(place: Placement): Promise<void>
  close(): Promise<void>
}

/** Where a window is and how. */
export interface Placement {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly state: 'normal' | 'minimized' | 'maximized' | 'fullscreen'
}

const preloadWorldName = 'stand-in preload'

/** Opens a page and prepares it before anything loads in it. */
export async function openPage(options: PageOptions): Promise<Page> {
  const { chromium, listener, log, schemes } = options
  const { targetId, session } = await chromium.openPage(options.size)
  const { frameTree } = await session.send('Page.getFrameTree')
  const frames = createFrames(frameTree.frame.id)
  const wire = createWire()
  const binding = `send${randomUUID().replaceAll('-', '')}`
  const receiver = `receive${randomUUID().replaceAll('-', '')}`
  /** Preload worlds that live now: Chromium's id of the world → its frame. */
  const worlds = new Map<number, string>()
  let expected: string | null = null
  /** The blank page a window opens with is nobody's business. */
  let isBlank = true

  const deliver = (world: number, message: ToPreload) => {
    const text = wire.encode(message)
    const call = `function (text) { globalThis[${JSON.stringify(receiver)}](text) }`
    session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: call,
        executionContextId: world,
        arguments: [{ value: text }],
      })
      .then(({ exceptionDetails }) => {
        if (exceptionDetails !== undefined)
          log(`preload: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
      })
      // The document the message was for is gone.
      .catch(() => undefined)
  }

  const media = async () => {
    const value = options.colorScheme()
    const features = value === null ? [] : [{ name: 'prefers-color-scheme', value }]
    await session.send('Emulation.setEmulatedMedia', { features })
  }

  session.on('Runtime.executionContextCreated', ({ context }) => {
    const frameId = context.auxData?.frameId
    if (context.name === preloadWorldName && frameId !== undefined) worlds.set(context.id, frameId)
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => void worlds.delete(executionContextId))
  session.on('Runtime.executionContextsCleared', () => worlds.clear())
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const frame = frames.byId(worlds.get(executionContextId) ?? '')
    if (name !== binding || frame === undefined) return
    listener.message(wire.decode(payload) as FromPreload, frame, (reply) => deliver(executionContextId, reply))
  })
  session.on('Page.frameAttached', ({ frameId, parentFrameId }) => frames.attached(frameId, parentFrameId))
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') frames.detached(frameId)
  })
  session.on('Page.frameNavigated', ({ frame }) => {
    frames.navigated(frame)
    if (frame.id === frames.mainId() && !isBlank) listener.navigated(toDesk(frame.url), false)
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    frames.navigated({ id: frameId, url })
    if (frameId === frames.mainId()) listener.navigated(toDesk(url), true)
  })
  session.on('Page.domContentEventFired', () => {
    if (!isBlank) listener.domReady()
  })
  session.on('Page.loadEventFired', () => {
    if (!isBlank) listener.loaded()
  })
  session.on('Page.windowOpen', ({ url, windowName }) => listener.opens(toDesk(url), windowName))
  session.on('Inspector.targetCrashed', () => listener.crashed('crashed'))
  session.on('Runtime.consoleAPICalled', ({ type, args }) =>
    listener.console(type, args.map((arg) => inWords(arg)).join(' ')),
  )
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    listener.console('error', exceptionDetails.exception?.description ?? exceptionDetails.text),
  )
  session.on('Log.entryAdded', ({ entry }) => listener.console(entry.level, `${entry.source}: ${entry.text}`))
  chromium.cdp.browser.on('Target.targetDestroyed', (target) => {
    if (target.targetId === targetId) listener.closed()
  })

  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Log.enable')
  await session.send('Inspector.enable')
  await session.send('Runtime.addBinding', { name: binding, executionContextName: preloadWorldName })
  if (options.preload !== null) {
    const facts = { binding, receiver, platform: process.platform, versions: options.versions }
    const scripts = pageScripts(options.preload, facts)
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: preloadWorldName,
    })
  }
  await media()
  await serveTraffic(session, {
    schemes,
    mainFrameId: frames.mainId,
    expected: () => expected,
    mayNavigate: (url, isMainFrame) => listener.mayNavigate(url, isMainFrame),
    log,
  })

  await session.send('Runtime.runIfWaitingForDebugger')

  const go = async (url: string, start: () => Promise<{ errorText?: string }>) => {
    expected = url
    isBlank = false
    const loaded = new Promise<void>((resolve) => session.on('Page.loadEventFired', () => resolve()))
    try {
      const { errorText } = await start()
      if (errorText !== undefined) throw new Error(`${errorText.replace('net::', '')} loading '${toDesk(url)}'`)
      await loaded
    } finally {
      expected = null
    }
  }

  return {
    targetId,
    frames,
    session,
    load: (url) => go(addressFor(url, schemes), () => navigate(session, url, schemes)),
    reload: () =>
      go(currentAddress(frames), async () => {
        await session.send('Page.reload', { ignoreCache: false })
        return {}
      }),
    push: (channel, args) => {
      for (const [world, frameId] of worlds) {
        if (frameId === frames.mainId()) deliver(world, { kind: 'push', channel, args })
      }
    },
    followColorScheme: media,
    place: (wanted) => place(chromium, session, targetId, wanted),
    close: async () => {
      await chromium.cdp.browser.send('Target.closeTarget', { targetId })
    },
  }
}

const inWords = ({ value, description, type }: RemoteObject): string =>
  typeof value === 'string' ? value : (description ?? (value === undefined ? type : JSON.stringify(value)))

const currentAddress = (frames: Frames) => {
  const { url } = frames.main()
  return url.startsWith('http') || url === 'about:blank' ? url : toChromium(url)
}

async function navigate(session: CdpSession, url: string, schemes: Schemes): Promise<{ errorText?: string }> {
  return await session.send('Page.navigate', { url: addressFor(url, schemes) })
}

/** @throws Error for schemes nobody serves, in Electron's words. */
function addressFor(url: string, schemes: Schemes): string {
  if (url === 'about:blank') return url
  const scheme = new URL(url).protocol.slice(0, -1)
  if (!schemes.handlers.has(scheme)) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`)
  const address = toChromium(url)
  if (deskScheme(address) !== scheme) throw new Error(`ERR_INVALID_URL (-300) loading '${url}'`)
  return address
}

async function place(chromium: Chromium, session: CdpSession, targetId: string, wanted: Placement): Promise<void> {
  const { browser } = chromium.cdp
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId })
  const { x: left, y: top, state: windowState } = wanted
  // Chromium changes either the state or the size.
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  if (windowState !== 'normal') return
  const { result } = await session.send('Runtime.evaluate', {
    expression: '[outerWidth - innerWidth, outerHeight - innerHeight]',
    returnByValue: true,
  })
  const [frameWidth = 0, frameHeight = 0] = result.value as number[]
  const size = { width: wanted.width + frameWidth, height: wanted.height + frameHeight }
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, ...size } })
}
