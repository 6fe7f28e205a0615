import type { DialogAnswer, DialogPicture } from '../dialog.ts'
import type { IpcLogEntry } from '../ipcLog.ts'
import type { MenuPicture } from '../menu.ts'
import type { NotificationPicture } from '../notification.ts'
import type { TrayPicture } from '../tray.ts'

/** A window as seen from outside. */
export interface WindowPicture {
  readonly id: number
  readonly url: string
  readonly title: string
  readonly visible: boolean
  /** Chromium's id of its page; null while it has none. */
  readonly targetId: string | null
}

/** What a driver may see and do: the surfaces of a desktop that no page shows. */
export interface ControlApi {
  readonly trays: () => readonly TrayPicture[]
  readonly clickTray: (path: readonly string[]) => void
  readonly applicationMenu: () => readonly MenuPicture[]
  readonly clickMenu: (path: readonly string[]) => void
  readonly pressShortcut: (accelerator: string) => void
  readonly notifications: () => readonly NotificationPicture[]
  readonly clickNotification: (index: number) => void
  readonly dialogs: () => readonly DialogPicture[]
  readonly answerDialog: (answer: DialogAnswer) => DialogPicture
  readonly clipboardText: () => string
  /** Addresses and paths that the desk asked the system to open. */
  readonly opened: () => readonly string[]
  readonly ipcLog: () => readonly IpcLogEntry[]
  readonly windows: () => readonly WindowPicture[]
  /** As if a person closed it. */
  readonly closeWindow: (id: number) => void
  /** As if the dock icon was clicked (macOS). */
  readonly activate: () => void
  readonly power: (event: string) => void
  readonly setOnline: (online: boolean) => void
  readonly setSystemDark: (dark: boolean) => void
  readonly quit: () => void
}

export type ControlMethod = keyof ControlApi

/** First line to the driver, once the app is ready. */
export interface Hello {
  readonly hello: { readonly pid: number; readonly chromiumPid: number; readonly debuggingUrl: string }
}

/** Driver → stand-in. */
export interface ControlRequest {
  readonly id: number
  readonly method: ControlMethod
  readonly args: readonly unknown[]
}

/** Stand-in → driver. */
export type ControlReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }
