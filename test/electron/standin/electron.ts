/**
 * What `import … from 'electron'` means while the desk runs on the stand-in (see ../register.ts). The only file here with
 * state of its own, since Electron's module is one, too.
 */
import { createApp } from './app.ts'
import { createBrowserWindowClass, type StandInWindow } from './browserWindow.ts'
import { chromiumExecutable } from './chromium/executable.ts'
import { launchChromium } from './chromium/launch.ts'
import { connectControl } from './control/connect.ts'
import { createDialog } from './dialog.ts'
import { type Host, logLine } from './host.ts'
import { createIpcLog } from './ipcLog.ts'
import { createIpcMain } from './ipcMain.ts'
import { createMenuClass, MenuItem as StandInMenuItem } from './menu.ts'
import { createNotificationClass } from './notification.ts'
import { readOptions } from './options.ts'
import { createProtocol } from './protocol.ts'
import { createSession } from './session.ts'
import { createGlobalShortcut } from './shortcuts.ts'
import { StandInContents } from './webContents.ts'
import {
  createClipboard,
  createNativeTheme,
  createNet,
  createPowerMonitor,
  createPowerSaveBlocker,
  createScreen,
  createShell,
} from './system.ts'
import { createTrayClass } from './tray.ts'
import { strict } from './strict.ts'

const options = readOptions(process.env, process.argv)
const windows = new Set<StandInWindow>()
const ipcLog = createIpcLog(options.control !== null)
const core = createApp({
  options,
  windows: () => [...windows],
  log: logLine,
  start: (profile) =>
    launchChromium({
      executable: chromiumExecutable(options.env),
      profile,
      headed: options.headed,
      debuggingPort: options.control !== null,
    }),
})
const defaultSession = createSession()
const schemes = createProtocol(core.isReady)
const theme = createNativeTheme(() => {
  for (const window of windows)
    StandInContents.pageOf(window.webContents)
      ?.followColorScheme()
      .catch(() => undefined)
})
const ipc = createIpcMain()
const host: Host = {
  options,
  ipc,
  ipcLog,
  schemes: schemes.schemes,
  session: defaultSession,
  windows,
  colorScheme: theme.colorScheme,
  isReady: core.isReady,
  chromium: core.chromium,
  windowEnded: core.windowEnded,
  closeRefused: core.closeRefused,
  emit: core.emit,
  log: logLine,
}
const trays = createTrayClass(core.isReady)
const notes = createNotificationClass(core.isReady)
const shortcuts = createGlobalShortcut(core.isReady)
const dialogs = createDialog(core.isReady, logLine)
const clip = createClipboard()
const opener = createShell(logLine)
const network = createNet()

export const { app } = core
export const BrowserWindow = createBrowserWindowClass(host)
export const ipcMain = ipc
export const { protocol } = schemes
export const session = strict('session', { defaultSession: defaultSession.session })
export const Menu = createMenuClass()
export const MenuItem = StandInMenuItem
export const { Tray } = trays
export const { Notification } = notes
export const { globalShortcut } = shortcuts
export const { dialog } = dialogs
export { nativeImage } from './nativeImage.ts'
export const { nativeTheme } = theme
export const powerMonitor = createPowerMonitor()
export const powerSaveBlocker = createPowerSaveBlocker()
export const screen = createScreen(core.isReady)
export const { shell } = opener
export const { clipboard } = clip
export const { net } = network

Object.defineProperty(process, 'versions', {
  value: Object.freeze({ ...process.versions, electron: options.electronVersion }),
})
Object.assign(process, { type: 'browser', defaultApp: true })

connectControl({
  host,
  app,
  trays: trays.trays,
  Menu,
  notes,
  shortcuts,
  dialogs,
  clip,
  opener,
  network,
  theme,
  powerMonitor,
})
