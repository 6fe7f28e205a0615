import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron } from 'playwright-core'
import type { ControlApi, ControlMethod } from '../standin/control/contract.ts'
import { projectRoot } from './binary.ts'
import type { AppDriver, LaunchOptions, RunningDesk } from './port.ts'
import { isAlive, isGoneWithin, within } from './process.ts'

const READY_MS = 30_000
const END_MS = 10_000

/** Runs the built desk on real Electron. */
export function createElectronDriver(executablePath: string): AppDriver {
  return { host: 'electron', launch: (options) => launch(executablePath, options) }
}

async function launch(executablePath: string, options: LaunchOptions): Promise<RunningDesk> {
  const { userData, env = {}, args = [], entry } = options
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  const hook = join(projectRoot, 'test', 'electron', 'driver', 'electronHook.cjs')
  const merged: Record<string, string | undefined> = {
    ...process.env,
    NODE_OPTIONS: undefined,
    ...env,
  }
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath,
    cwd: projectRoot,
    args: ['-r', hook, ...sandbox, entry ?? '.', `--user-data-dir=${userData}`, ...args],
    env: Object.fromEntries(
      Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    timeout: READY_MS,
  })
  let logs = ''
  const child = app.process()
  options.spawned?.(child.pid ?? 0)
  child.stdout?.on('data', (chunk: Buffer) => (logs += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (logs += chunk.toString()))
  try {
    return runningDesk(
      app,
      await within(READY_MS, () => `no window was ready; it said:\n${logs}`, readyPage(app)),
      () => logs,
    )
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

function runningDesk(app: ElectronApplication, page: Page, logs: () => string): RunningDesk {
  const child = app.process()
  const pid = child.pid ?? 0
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 0))
  })
  const call = <M extends ControlMethod>(method: M, ...args: Parameters<ControlApi[M]>) =>
    app.evaluate(
      (_electronModule, [name, given]) => {
        const driver = (globalThis as unknown as { recordingDeskDriver: Record<string, (...a: unknown[]) => unknown> })
          .recordingDeskDriver
        return driver[name]?.(...given)
      },
      [method, args] as [string, unknown[]],
    ) as Promise<ReturnType<ControlApi[M]>>
  const quit = async () => {
    await call('quit').catch(() => undefined)
    const code = await within(END_MS, () => `the desk did not quit; it said:\n${logs()}`, ended)
    return typeof code === 'number' ? code : null
  }
  const gone = async () => {
    if (!(await isGoneWithin(pid, END_MS))) throw new Error(`Electron ${pid} was left behind`)
  }
  return {
    host: 'electron',
    pid,
    page,
    window: () => within(READY_MS, () => 'no window became ready', readyPage(app)),
    openWindows: async () => (await call('windows')).length,
    closeWindow: async () => {
      const newest = (await call('windows')).at(-1)
      if (newest === undefined) throw new Error('no window is open')
      await call('closeWindow', newest.id)
    },
    tray: async () => {
      const [tray] = await call('trays')
      if (tray === undefined) throw new Error('there is no tray icon')
      return tray
    },
    trayMenu: async () => (await call('trays'))[0]?.menu ?? [],
    clickTray: (...path) => call('clickTray', path),
    applicationMenu: () => call('applicationMenu'),
    clickMenu: (...path) => call('clickMenu', path),
    pressShortcut: (accelerator) => call('pressShortcut', accelerator),
    notifications: () => call('notifications'),
    dialogs: () => call('dialogs'),
    answerDialog: (answer) => call('answerDialog', answer),
    clipboardText: () => call('clipboardText'),
    ipcLog: () => call('ipcLog'),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      await gone()
    },
    quit: async () => {
      const code = await quit()
      await gone()
      return code
    },
    close: async () => {
      // As the system ends it: whatever records, nobody is asked.
      if (isAlive(pid)) {
        child.kill('SIGTERM')
        await within(END_MS, () => 'the desk did not end', ended).catch(() => child.kill('SIGKILL'))
      }
      await gone()
    },
    ended: () => ended,
    logs,
  }
}

async function readyPage(app: ElectronApplication): Promise<Page> {
  const page =
    app.windows().findLast((one) => !one.isClosed()) ?? (await app.waitForEvent('window', { timeout: READY_MS }))
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: READY_MS })
  return page
}
