import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Browser, type Page, chromium } from 'playwright-core'
import { projectRoot } from './binary.ts'
import { type ControlLine, listenForStandIn } from './control.ts'
import type { AppDriver, LaunchOptions, RunningDesk } from './port.ts'
import { isGoneWithin, start, within } from './process.ts'

const READY_MS = 60_000
const END_MS = 30_000

/** Runs the built desk under this Node with the system's Chromium. */
export function createStandInDriver(): AppDriver {
  return { host: 'stand-in', launch }
}

async function launch(options: LaunchOptions): Promise<RunningDesk> {
  const { userData, env = {}, args = [], headed = false, mayMiss = false, entry, spawned } = options
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  const socket = join(folder, 'control')
  const control = await listenForStandIn(socket)
  const register = pathToFileURL(join(projectRoot, 'test', 'electron', 'register.ts')).href
  const child = start(
    process.execPath,
    ['--import', register, join(projectRoot, entry ?? 'out/main/index.js'), `--user-data-dir=${userData}`, ...args],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        NODE_OPTIONS: undefined,
        RECORDING_DESK_HEADED: headed ? '1' : undefined,
        ...env,
        RECORDING_DESK_STANDIN_CONTROL: socket,
      },
    },
  )
  spawned?.(child.pid)
  const words = (what: string) => () => `${what}; the desk said:\n${child.logs()}`
  const tidy = () => {
    control.close()
    rmSync(folder, { recursive: true, force: true })
  }

  let chromiumPid = 0
  let browser: Browser | null = null
  try {
    const died = child.ended.then((code) =>
      Promise.reject(new Error(words(`the desk ended (${code}) while starting`)())),
    )
    died.catch(() => undefined)
    const hello = await within(
      READY_MS,
      words('the desk was not ready in time'),
      Promise.race([control.hello.catch(() => died), died]),
    )
    chromiumPid = hello.chromiumPid
    browser = await chromium.connectOverCDP(hello.debuggingUrl, { noDefaults: true, isLocal: true })
    const page = await within(READY_MS, words('no window was ready in time'), readyPage(browser, control))
    return runningDesk({ browser, child, control, chromiumPid, page, tidy, mayMiss })
  } catch (error) {
    await browser?.close().catch(() => undefined)
    if (!child.hasEnded()) child.kill('SIGKILL')
    await child.ended
    tidy()
    throw error
  }
}

interface Parts {
  readonly browser: Browser
  readonly child: ReturnType<typeof start>
  readonly control: ControlLine
  readonly chromiumPid: number
  readonly page: Page
  readonly tidy: () => void
  readonly mayMiss: boolean
}

function runningDesk({ browser, child, control, chromiumPid, page, tidy, mayMiss }: Parts): RunningDesk {
  const leave = async () => {
    await browser.close().catch(() => undefined)
    const clean = await isGoneWithin(chromiumPid, END_MS)
    if (!clean) process.kill(chromiumPid, 'SIGKILL')
    tidy()
    if (!clean) throw new Error(`Chromium ${chromiumPid} was left behind`)
    const missing = mayMiss ? null : /\[stand-in\] (MISSING .*)/.exec(child.logs())
    if (missing !== null) throw new Error(`the desk used what the stand-in does not have: ${missing[1] ?? ''}`)
  }
  const quit = async () => {
    await control.call('quit').catch(() => undefined)
    const code = await within(END_MS, () => `the desk did not quit; it said:\n${child.logs()}`, child.ended)
    return typeof code === 'number' ? code : null
  }
  return {
    host: 'stand-in',
    pid: child.pid,
    page,
    window: () => within(READY_MS, () => 'no window became ready', readyPage(browser, control)),
    openWindows: async () => (await control.call('windows')).length,
    closeWindow: async () => {
      const newest = (await control.call('windows')).at(-1)
      if (newest === undefined) throw new Error('no window is open')
      await control.call('closeWindow', newest.id)
    },
    tray: async () => {
      const [tray] = await control.call('trays')
      if (tray === undefined) throw new Error('there is no tray icon')
      return tray
    },
    trayMenu: async () => (await control.call('trays'))[0]?.menu ?? [],
    clickTray: (...path) => control.call('clickTray', path),
    applicationMenu: () => control.call('applicationMenu'),
    clickMenu: (...path) => control.call('clickMenu', path),
    pressShortcut: (accelerator) => control.call('pressShortcut', accelerator),
    notifications: () => control.call('notifications'),
    dialogs: () => control.call('dialogs'),
    answerDialog: (answer) => control.call('answerDialog', answer),
    clipboardText: () => control.call('clipboardText'),
    ipcLog: () => control.call('ipcLog'),
    kill: async () => {
      child.kill('SIGKILL')
      await child.ended
      await leave()
    },
    quit: async () => {
      const code = await quit()
      await leave()
      return code
    },
    close: async () => {
      if (!child.hasEnded()) {
        // As the system ends it: whatever records, nobody is asked.
        child.kill('SIGTERM')
        await within(END_MS, () => 'the desk did not end', child.ended).catch(() => child.kill('SIGKILL'))
        await child.ended
      }
      await leave()
    },
    ended: () => child.ended,
    logs: child.logs,
  }
}

/** The page of the newest window, once it has shown its first snapshot. */
async function readyPage(browser: Browser, control: ControlLine): Promise<Page> {
  for (;;) {
    const newest = (await control.call('windows')).at(-1)
    const page = await pageOf(browser, newest?.targetId ?? '')
    if (page === undefined) {
      await pause(50)
      continue
    }
    const isReady = page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: READY_MS })
    // A window that closes meanwhile makes place for the next.
    const closed = await isReady.then(
      () => false,
      (error: unknown) => page.isClosed() || Promise.reject(error as Error),
    )
    if (!closed) return page
  }
}

async function pageOf(browser: Browser, targetId: string): Promise<Page | undefined> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const found = await targetOf(page).catch(() => null)
    if (found === targetId) return page
  }
  return undefined
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  await session.detach()
  return targetInfo.targetId
}
