import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { type Cdp, connectPipe } from './pipe.ts'
import { debuggingAddress, prepareProfile } from './profile.ts'
import { type NewPage, attachPages } from './pages.ts'

export interface ChromiumOptions {
  readonly executable: string
  readonly profile: string
  /** A visible window, for people; otherwise headless. */
  readonly headed: boolean
  /** Opens a debugging port on loopback, so that a test driver can look at the same pages. */
  readonly debuggingPort: boolean
}

interface Size {
  readonly width: number
  readonly height: number
}

/** A running Chromium without any page. */
export interface Chromium {
  readonly cdp: Cdp
  readonly pid: number
  /** Where a driver connects; null without a debugging port. */
  readonly debuggingUrl: string | null
  /** Opens a blank page of the given size in CSS px. Nothing loads in it before it is resumed. */
  openPage(size: Size): Promise<NewPage>
  onExit(listener: () => void): void
  /** Ends it; bounded. */
  close(): Promise<void>
}

const always = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,MediaRouter,OptimizationHints,InterestFeedContentSuggestions',
  '--password-store=basic',
  '--use-mock-keychain',
  '--test-type',
  // Nothing but loopback and what the stand-in serves itself may load: the stand-in never reaches a network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

const headless = [
  '--headless=new',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--force-color-profile=srgb',
]

/** Starts Chromium on its debugging pipe. It ends when this process does, however that happens. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  await prepareProfile(options.profile)
  const shared = [
    `--user-data-dir=${options.profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.headed ? [] : headless),
  ]
  const port = options.debuggingPort ? ['--remote-debugging-port=0'] : []
  const child = spawn(options.executable, [...always, ...shared, ...port], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const words = collectWords(child)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const cdp = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  await cdp.browser.send('Browser.getVersion').catch((error: unknown) => {
    throw new Error(`Chromium (${options.executable}) did not start: ${words()}`, { cause: error })
  })
  await cdp.browser.send('Target.setDiscoverTargets', { discover: true })
  const pages = await attachPages(cdp)

  return {
    cdp,
    pid: child.pid ?? 0,
    debuggingUrl: options.debuggingPort ? await debuggingAddress(options.profile) : null,
    openPage: (size) => pages.next(() => (options.headed ? openAppWindow(options, shared, size) : openTab(cdp, size))),
    onExit: (listener) => void exited.then(listener),
    close: async () => {
      cdp.browser.send('Browser.close').catch(() => undefined)
      await Promise.race([exited, pause(4_000, undefined, { ref: false })])
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await exited
    },
  }
}

async function openTab(cdp: Cdp, size: Size): Promise<void> {
  await cdp.browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
}

/** Only a second start of Chromium can open a window without tabs and address bar: it hands over to the first and ends. */
async function openAppWindow(options: ChromiumOptions, shared: readonly string[], size: Size): Promise<void> {
  const messenger = spawn(
    options.executable,
    [...shared, '--app=data:text/html,', `--window-size=${size.width},${size.height}`, '--no-first-run', '--test-type'],
    { stdio: 'ignore' },
  )
  await new Promise<void>((resolve, reject) => {
    messenger.once('exit', () => resolve())
    messenger.once('error', reject)
  })
}

/** The last words on stderr, for the error message. */
function collectWords(child: ChildProcess): () => string {
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2_000)
  })
  return () => words.trim() || 'it said nothing'
}
