import type { MenuItemConstructorOptions } from 'electron'
import { KnownEmitter, NotInStandIn, strict } from './strict.ts'

/** What a role does when it is clicked; roles that only concern text fields do nothing here. */
export type RoleActions = Readonly<Record<string, () => void>>

const roleLabels: Readonly<Record<string, string>> = {
  quit: 'Quit',
  close: 'Close Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  reload: 'Reload',
  forceReload: 'Force Reload',
  toggleDevTools: 'Toggle Developer Tools',
  togglefullscreen: 'Toggle Full Screen',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  delete: 'Delete',
  selectAll: 'Select All',
  about: 'About',
  services: 'Services',
  hide: 'Hide',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  front: 'Bring All to Front',
  appMenu: 'App',
  fileMenu: 'File',
  editMenu: 'Edit',
  viewMenu: 'View',
  windowMenu: 'Window',
  help: 'Help',
}

/** One entry of a menu as a person sees it. */
export interface MenuPicture {
  readonly id: string | null
  readonly label: string
  readonly type: string
  readonly role: string | null
  readonly enabled: boolean
  readonly checked: boolean
  readonly accelerator: string | null
  readonly submenu: readonly MenuPicture[]
}

let commands = 0

/** `MenuItem` of Electron. */
export class MenuItem {
  readonly id: string | undefined
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly commandId = ++commands
  readonly click: (...args: unknown[]) => void
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: MenuItemConstructorOptions) {
    if (options.label === undefined && options.role === undefined && options.type === undefined) {
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    }
    if (options.role !== undefined && roleLabels[options.role] === undefined) {
      throw new NotInStandIn(`menu role '${options.role}'`)
    }
    this.id = options.id
    this.role = options.role
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu')
    this.label = options.label ?? roleLabels[options.role ?? ''] ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.accelerator = options.accelerator
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = options.submenu === undefined ? undefined : toMenu(options.submenu)
    this.click = (...args) => options.click?.(...(args as Parameters<NonNullable<typeof options.click>>))
  }
}

const toMenu = (submenu: NonNullable<MenuItemConstructorOptions['submenu']>): Menu =>
  Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as unknown as Menu)

/** `Menu` of Electron. */
export class Menu extends KnownEmitter {
  readonly items: MenuItem[] = []

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close'])
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = strict('Menu', new Menu())
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found !== undefined && found !== null) return found
    }
    return null
  }

  /** @throws NotInStandIn: nobody could see it. */
  popup(): void {
    throw new NotInStandIn('Menu.popup')
  }

  closePopup(): void {
    throw new NotInStandIn('Menu.closePopup')
  }
}

/** A menu as a person sees it at this moment. */
export function pictureOf(menu: Menu): readonly MenuPicture[] {
  return menu.items
    .filter((item) => item.visible)
    .map((item) => ({
      id: item.id ?? null,
      label: item.label,
      type: item.type,
      role: item.role ?? null,
      enabled: item.enabled,
      checked: item.checked,
      accelerator: item.accelerator ?? null,
      submenu: item.submenu === undefined ? [] : pictureOf(item.submenu),
    }))
}

/**
 * Clicks the entry with this path of labels (or ids).
 * @throws Error when a person could not: not there, hidden, disabled, or a submenu.
 */
export function clickInMenu(menu: Menu, path: readonly string[], roles: RoleActions, window: unknown): void {
  const [wanted, ...rest] = path
  const item = menu.items.find((entry) => entry.visible && (entry.label === wanted || entry.id === wanted))
  const there = menu.items.map((entry) => entry.label).join(' | ')
  if (item === undefined) throw new Error(`no menu entry “${wanted ?? ''}” in: ${there}`)
  if (!item.enabled) throw new Error(`the menu entry “${item.label}” is disabled`)
  if (rest.length > 0) {
    if (item.submenu === undefined) throw new Error(`the menu entry “${item.label}” has no submenu`)
    clickInMenu(item.submenu, rest, roles, window)
    return
  }
  if (item.submenu !== undefined) throw new Error(`the menu entry “${item.label}” opens a submenu`)
  if (item.type === 'checkbox') item.checked = !item.checked
  if (item.type === 'radio') for (const other of menu.items) other.checked = other === item
  if (item.role !== undefined) roles[item.role]?.()
  item.click(item, window, { triggeredByAccelerator: false })
}

/** `Menu` of Electron with the one application menu. */
export interface MenuClass {
  new (): Menu
  buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu
  setApplicationMenu(menu: Menu | null): void
  getApplicationMenu(): Menu | null
}

/** Creates it for one run of the stand-in. */
export function createMenuClass(): MenuClass {
  let applicationMenu: Menu | null = null
  return strict(
    'Menu',
    class extends Menu {
      static setApplicationMenu(menu: Menu | null): void {
        applicationMenu = menu
      }

      static getApplicationMenu(): Menu | null {
        return applicationMenu
      }
    },
  )
}
