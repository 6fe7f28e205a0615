import { Menu, type MenuItemConstructorOptions } from 'electron'
import { assertNever } from '../../shared/assertNever.ts'
import { isLive } from '../../shared/recording/sessionState.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import type { Hub } from '../state/hub.ts'
import type { MenuAction, MenuEntry } from './menuModel.ts'

export interface ApplicationMenuDeps {
  readonly hub: Hub
  readonly model: (liveSessions: number) => readonly MenuEntry[]
  readonly perform: (action: MenuAction) => void
}

/** Sets the application menu, and again when the number of live recordings changes what it says. The result ends it. */
export function createApplicationMenu({ hub, model, perform }: ApplicationMenuDeps): () => void {
  let keeps: boolean | null = null
  const update = (snapshot: DeskSnapshot) => {
    const live = Object.values(snapshot.sessions).filter(isLive).length
    if (keeps === live > 0) return
    keeps = live > 0
    Menu.setApplicationMenu(Menu.buildFromTemplate(model(live).map((entry) => templateOf(entry, perform))))
  }
  update(hub.snapshot())
  return hub.onChange((_change, snapshot) => update(snapshot))
}

function templateOf(entry: MenuEntry, perform: (action: MenuAction) => void): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'role':
      return { role: entry.role, ...(entry.label === undefined ? {} : { label: entry.label }) }
    case 'action':
      return { id: entry.id, label: entry.label, click: () => perform(entry.action) }
    case 'text':
      return { id: entry.id, label: entry.label, enabled: false }
    case 'submenu':
      return { id: entry.id, label: entry.label, submenu: entry.items.map((item) => templateOf(item, perform)) }
    default:
      return assertNever(entry)
  }
}
