import type { createApp } from '../app.ts'
import type { createDialog } from '../dialog.ts'
import type { Host } from '../host.ts'
import { type Menu, type RoleActions, type createMenuClass, clickInMenu, pictureOf } from '../menu.ts'
import type { createNotificationClass } from '../notification.ts'
import type { createGlobalShortcut } from '../shortcuts.ts'
import { preventable } from '../strict.ts'
import type { createClipboard, createNativeTheme, createNet, createPowerMonitor, createShell } from '../system.ts'
import { StandInTray } from '../tray.ts'
import { StandInContents } from '../webContents.ts'
import type { ControlApi } from './contract.ts'
import { serveControl } from './server.ts'

/** Everything a driver can reach. */
export interface ControlParts {
  readonly host: Host
  readonly app: ReturnType<typeof createApp>['app']
  readonly trays: ReadonlySet<StandInTray>
  readonly Menu: ReturnType<typeof createMenuClass>
  readonly notes: ReturnType<typeof createNotificationClass>
  readonly shortcuts: ReturnType<typeof createGlobalShortcut>
  readonly dialogs: ReturnType<typeof createDialog>
  readonly clip: ReturnType<typeof createClipboard>
  readonly opener: ReturnType<typeof createShell>
  readonly network: ReturnType<typeof createNet>
  readonly theme: ReturnType<typeof createNativeTheme>
  readonly powerMonitor: ReturnType<typeof createPowerMonitor>
}

/** Serves the driver named in the options, if there is one. */
export function connectControl(parts: ControlParts): void {
  const { host, app } = parts
  if (host.options.control === null) return
  const server = serveControl(host.options.control, createApi(parts), () => app.exit(0))
  void app.whenReady().then(() => {
    const { pid, debuggingUrl } = host.chromium()
    server.hello({ hello: { pid: process.pid, chromiumPid: pid, debuggingUrl: debuggingUrl ?? '' } })
  })
}

function createApi(parts: ControlParts): ControlApi {
  const { host, app, trays, notes, dialogs } = parts
  const focused = () => [...host.windows].at(-1)
  const roles: RoleActions = {
    quit: () => app.quit(),
    close: () => focused()?.close(),
    minimize: () => focused()?.minimize(),
    reload: () => focused()?.webContents.reload(),
    forceReload: () => focused()?.webContents.reload(),
    toggleDevTools: () => focused()?.webContents.toggleDevTools(),
  }
  const click = (menu: Menu | null, path: readonly string[]) => {
    if (menu === null) throw new Error('there is no menu')
    clickInMenu(menu, path, roles, focused())
  }
  const firstTray = () => {
    const [tray] = trays
    if (tray === undefined) throw new Error('there is no tray icon')
    return tray
  }
  const window = (id: number) => {
    const found = [...host.windows].find((one) => one.id === id)
    if (found === undefined) throw new Error(`there is no window ${id}`)
    return found
  }
  const applicationMenu = () => parts.Menu.getApplicationMenu()

  return {
    trays: () => [...trays].map((tray) => StandInTray.look(tray)),
    clickTray: (path) => click(StandInTray.menuOf(firstTray()), path),
    applicationMenu: () => {
      const menu = applicationMenu()
      return menu === null ? [] : pictureOf(menu)
    },
    clickMenu: (path) => click(applicationMenu(), path),
    pressShortcut: parts.shortcuts.press,
    notifications: notes.notifications,
    clickNotification: notes.clickNotification,
    dialogs: dialogs.dialogs,
    answerDialog: dialogs.answerDialog,
    clipboardText: parts.clip.clipboardText,
    opened: parts.opener.opened,
    ipcLog: host.ipcLog.entries,
    windows: () =>
      [...host.windows].map((one) => ({
        id: one.id,
        url: one.webContents.getURL(),
        title: one.getTitle(),
        visible: one.isVisible(),
        targetId: StandInContents.pageOf(one.webContents)?.targetId ?? null,
      })),
    closeWindow: (id) => window(id).close(),
    activate: () => void app.emit('activate', preventable({}), host.windows.size > 0),
    power: (event) => void parts.powerMonitor.emit(event),
    setOnline: (online) => void parts.network.setOnline(online),
    setSystemDark: parts.theme.setSystemDark,
    quit: () => app.quit(),
  }
}
