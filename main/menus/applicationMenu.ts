import { isDeepStrictEqual } from 'node:util'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { assertNever } from '../../shared/assertNever.ts'
import { awaitsStop, mayRun } from '../../shared/recording/sessionState.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import type { Hub } from '../state/hub.ts'
import type { MenuAction, MenuEntry, MenuFacts } from './menuModel.ts'

export interface ApplicationMenuDeps {
  readonly hub: Hub
  readonly model: (counts: MenuCounts) => readonly MenuEntry[]
  readonly perform: (action: MenuAction) => void
}

/** What the menu says about recordings. */
export type MenuCounts = Pick<MenuFacts, 'liveSessions' | 'pendingStops' | 'stoppable'>

/** Sets the application menu, and again when recordings change what it says. The result ends it. */
export function createApplicationMenu({ hub, model, perform }: ApplicationMenuDeps): () => void {
  let shown: MenuCounts | null = null
  const update = ({ sessions }: DeskSnapshot) => {
    const all = Object.values(sessions)
    const counts = {
      liveSessions: all.filter(mayRun).length,
      pendingStops: all.filter(({ pendingStop }) => pendingStop !== null).length,
      stoppable: all.filter(awaitsStop).length,
    }
    if (isDeepStrictEqual(shown, counts)) return
    shown = counts
    Menu.setApplicationMenu(Menu.buildFromTemplate(model(counts).map((entry) => templateOf(entry, perform))))
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
