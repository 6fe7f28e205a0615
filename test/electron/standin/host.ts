import type { Chromium } from './chromium/launch.ts'
import type { IpcLog } from './ipcLog.ts'
import type { IpcMain } from './ipcMain.ts'
import type { Options } from './options.ts'
import type { Schemes } from './protocol.ts'
import type { StandInSession } from './session.ts'
import type { StandInWindow } from './browserWindow.ts'

/** What the parts of the stand-in share. Made once, in `electron.ts`. */
export interface Host {
  readonly options: Options
  readonly ipc: IpcMain
  readonly ipcLog: IpcLog
  readonly schemes: Schemes
  readonly session: StandInSession
  /** Open windows, oldest first. */
  readonly windows: Set<StandInWindow>
  readonly colorScheme: () => 'dark' | 'light' | null
  readonly isReady: () => boolean
  /** @throws Error before the app is ready. */
  readonly chromium: () => Chromium
  /** A window ended; `app` decides what that means. */
  readonly windowEnded: () => void
  /** A window's `close` was prevented: a quit that is under way stops. */
  readonly closeRefused: () => void
  readonly emit: (event: string, ...args: unknown[]) => void
  readonly log: (line: string) => void
}

/** Writes a line about the stand-in itself, or about a page, to stderr. */
export function logLine(line: string): void {
  process.stderr.write(`[stand-in] ${line}\n`)
}
