// Loaded into real Electron's main process before the desk (`-r`): makes visible to the driver what no page shows, and passes
// everything on to Electron unchanged. The answers have the shapes of ../standin/control/contract.ts.
const electron = require('electron')
const { createHash } = require('node:crypto')

const {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  Tray,
} = electron

const trays = new Map()
const shown = []
const open = []
const shortcuts = new Map()
const ipc = []

const note = (entry) => ipc.push({ at: Date.now(), ...entry })
const wrap = (target, name, around) => {
  const original = target[name]
  target[name] = function (...args) {
    return around.call(this, (...given) => original.apply(this, given), ...args)
  }
}
const trayOf = (tray) => trays.get(tray) ?? { menu: null, toolTip: '', title: '', icon: '' }
const remember = (field, read = (value) => value) =>
  function (original, value) {
    trays.set(this, { ...trayOf(this), [field]: read(value) })
    return original(value)
  }
const fingerprint = (image) =>
  createHash('sha256')
    .update(typeof image === 'string' ? image : image.toPNG())
    .digest('hex')
    .slice(0, 12)

wrap(Tray.prototype, 'setContextMenu', remember('menu'))
wrap(Tray.prototype, 'setToolTip', remember('toolTip'))
wrap(Tray.prototype, 'setTitle', remember('title'))
wrap(Tray.prototype, 'setImage', remember('icon', fingerprint))
wrap(Tray.prototype, 'destroy', function (original) {
  trays.delete(this)
  return original()
})
wrap(Notification.prototype, 'show', function (original) {
  shown.push(this)
  return original()
})
wrap(globalShortcut, 'register', (original, accelerator, pressed) => {
  shortcuts.set(accelerator.toLowerCase(), pressed)
  return original(accelerator, pressed)
})

// Nobody is there to press a button: dialogs wait for the driver instead of showing.
const ask = (kind, options) =>
  new Promise((answer) => {
    const { title = '', message = '', detail = '', buttons = [], defaultId = null } = options
    open.push({ picture: { kind, title, message, detail, buttons, defaultId }, answer })
  })
const optionsOf = (args) => args.at(-1) ?? {}
dialog.showMessageBox = async (...args) => {
  const options = { buttons: ['OK'], ...optionsOf(args) }
  const answer = await ask('message', options)
  const response = 'button' in answer ? options.buttons.indexOf(answer.button) : (options.cancelId ?? 0)
  return { response, checkboxChecked: false }
}
dialog.showErrorBox = (title, message) => void ask('error', { title, message, buttons: ['OK'] })
dialog.showOpenDialog = async (...args) => {
  const answer = await ask('open', optionsOf(args))
  return { canceled: !('files' in answer), filePaths: answer.files ?? [] }
}
dialog.showSaveDialog = async (...args) => {
  const answer = await ask('save', optionsOf(args))
  return { canceled: !('files' in answer), filePath: answer.files?.[0] ?? '' }
}

wrap(ipcMain, 'handle', (original, channel, handler) =>
  original(channel, async (event, ...args) => {
    const facts = { channel, windowId: event.sender.id }
    note({ direction: 'toMain', kind: 'invoke', content: args, ...facts })
    try {
      const content = await handler(event, ...args)
      note({ direction: 'toPage', kind: 'answer', content, ...facts })
      return content
    } catch (error) {
      note({ direction: 'toPage', kind: 'failure', content: String(error), ...facts })
      throw error
    }
  }),
)
app.on('web-contents-created', (_event, contents) => {
  wrap(contents, 'send', (original, channel, ...args) => {
    note({ direction: 'toPage', kind: 'push', channel, windowId: contents.id, content: args })
    return original(channel, ...args)
  })
})

const picture = (menu) =>
  (menu?.items ?? [])
    .filter((item) => item.visible)
    .map((item) => ({
      id: item.id ?? null,
      label: item.label,
      type: item.type,
      role: item.role ?? null,
      enabled: item.enabled,
      checked: item.checked,
      accelerator: item.accelerator ?? null,
      submenu: picture(item.submenu),
    }))
const click = (menu, [wanted, ...rest]) => {
  const item = menu?.items.find((entry) => entry.visible && (entry.label === wanted || entry.id === wanted))
  if (item === undefined) throw new Error(`no menu entry “${wanted}”`)
  if (!item.enabled) throw new Error(`the menu entry “${item.label}” is disabled`)
  if (rest.length > 0) click(item.submenu, rest)
  else item.click(undefined, BrowserWindow.getFocusedWindow() ?? undefined)
}
const look = (tray) => {
  const { menu, ...rest } = trayOf(tray)
  return { ...rest, menu: picture(menu) }
}

globalThis.recordingDeskDriver = {
  trays: () => [...trays.keys()].map(look),
  clickTray: (path) => click([...trays.values()][0]?.menu, path),
  applicationMenu: () => picture(Menu.getApplicationMenu()),
  clickMenu: (path) => click(Menu.getApplicationMenu(), path),
  pressShortcut: (accelerator) => shortcuts.get(accelerator.toLowerCase())(),
  notifications: () =>
    shown.map(({ title, body, urgency, silent }) => ({ title, body, urgency, silent: silent ?? false, open: true })),
  clickNotification: (index) => void shown[index].emit('click', {}),
  dialogs: () => open.map((one) => one.picture),
  answerDialog: (answer) => {
    const first = open.shift()
    if (first === undefined) throw new Error('no dialog is open')
    first.answer(answer)
    return first.picture
  },
  clipboardText: () => clipboard.readText(),
  ipcLog: () => ipc,
  windows: () =>
    BrowserWindow.getAllWindows().map((one) => ({
      id: one.id,
      url: one.webContents.getURL(),
      title: one.getTitle(),
      visible: one.isVisible(),
      targetId: null,
    })),
  closeWindow: (id) => BrowserWindow.fromId(id).close(),
  activate: () => void app.emit('activate', {}, true),
  power: (event) => void powerMonitor.emit(event),
  setSystemDark: (dark) => {
    nativeTheme.themeSource = dark ? 'dark' : 'light'
  },
  quit: () => app.quit(),
}
