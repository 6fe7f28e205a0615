import type { Page } from 'playwright-core'
import type { DialogAnswer, DialogPicture } from '../standin/dialog.ts'
import type { IpcLogEntry } from '../standin/ipcLog.ts'
import type { MenuPicture } from '../standin/menu.ts'
import type { NotificationPicture } from '../standin/notification.ts'
import type { TrayPicture } from '../standin/tray.ts'

/** What runs the bundles. */
export type HostName = 'electron' | 'stand-in'

/** How to start a desk. */
export interface LaunchOptions {
  /** Folder of its own for everything the desk keeps. */
  readonly userData: string
  /** Added to the environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly args?: readonly string[]
  /** A visible window. */
  readonly headed?: boolean
  /** The desk may use what the stand-in does not have; otherwise `close` complains about it. */
  readonly mayMiss?: boolean
  /** Entry file, from the project's top folder; the built desk by default. */
  readonly entry?: string
  /** Hears of the process as soon as there is one, long before it is ready. */
  readonly spawned?: (pid: number) => void
}

/** Starts desks, on real Electron or on the stand-in. */
export interface AppDriver {
  readonly host: HostName
  /** Resolves when the desk is ready and its first window shows its first snapshot. @throws Error with the desk's log. */
  launch(options: LaunchOptions): Promise<RunningDesk>
}

/** A running desk: its window, and the surfaces that no page shows. Paths are labels from the outermost menu inwards. */
export interface RunningDesk {
  readonly host: HostName
  readonly pid: number
  /** The first window. After it was closed, see {@link RunningDesk.window}. */
  readonly page: Page
  /** The newest window that is open, once it is ready. */
  readonly window: () => Promise<Page>
  readonly openWindows: () => Promise<number>
  /** As if a person clicked its close button. */
  readonly closeWindow: () => Promise<void>

  readonly tray: () => Promise<TrayPicture>
  readonly trayMenu: () => Promise<readonly MenuPicture[]>
  readonly clickTray: (...path: readonly string[]) => Promise<void>
  readonly applicationMenu: () => Promise<readonly MenuPicture[]>
  readonly clickMenu: (...path: readonly string[]) => Promise<void>
  readonly pressShortcut: (accelerator: string) => Promise<void>
  readonly notifications: () => Promise<readonly NotificationPicture[]>
  readonly dialogs: () => Promise<readonly DialogPicture[]>
  readonly answerDialog: (answer: DialogAnswer) => Promise<DialogPicture>
  readonly clipboardText: () => Promise<string>
  /** Everything that crossed between windows and main. */
  readonly ipcLog: () => Promise<readonly IpcLogEntry[]>

  /** SIGKILL, as a crash or a power cut would; resolves when the process is gone. */
  readonly kill: () => Promise<void>
  /** Quits as the menu does; resolves with the exit code. */
  readonly quit: () => Promise<number | null>
  /** Ends it somehow within seconds and checks that no process is left. */
  readonly close: () => Promise<void>
  /** Exit code or signal once it has ended. */
  readonly ended: () => Promise<number | string>
  /** What the process wrote to stdout and stderr so far. */
  readonly logs: () => string
}
