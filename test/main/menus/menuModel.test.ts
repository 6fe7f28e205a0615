import { describe, expect, it } from 'vitest'
import { menuModel, type MenuEntry, type MenuFacts } from '../../../main/menus/menuModel.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'

const t = createTranslator('en', mainWords)
const facts: MenuFacts = {
  platform: 'linux',
  productName: 'Recording Desk',
  version: '1.2.3',
  developer: false,
  liveSessions: 0,
  pendingStops: 0,
  stoppable: 0,
}
const menu = (overrides: Partial<MenuFacts> = {}) => menuModel({ ...facts, ...overrides }, t)

const read = (entries: readonly MenuEntry[]): unknown[] =>
  entries.map((entry) => {
    if (entry.kind === 'separator') return '-'
    if (entry.kind === 'role') return entry.label === undefined ? entry.role : [entry.role, entry.label]
    if (entry.kind === 'submenu') return { [entry.label]: read(entry.items) }
    return entry.label
  })

describe('the application menu', () => {
  it('has editing, zoom, window and help, and the way out', () => {
    expect(read(menu())).toEqual([
      { File: ['Show desk', 'Import presets…', '-', 'close', ['quit', 'Quit']] },
      { Edit: ['undo', 'redo', '-', 'cut', 'copy', 'paste', 'selectAll'] },
      { View: ['resetZoom', 'zoomIn', 'zoomOut', '-', 'togglefullscreen'] },
      { Window: ['minimize'] },
      { Help: ['Rehearsal controls', '-', 'Recording Desk 1.2.3'] },
    ])
  })

  it('says that quitting leaves recordings running, while some do', () => {
    expect(JSON.stringify(read(menu({ liveSessions: 1 })))).toContain('Quit (recordings keep running)')
  })

  it('stops what records, and keeps what is about to be stopped', () => {
    expect(read(menu({ liveSessions: 3, stoppable: 2, pendingStops: 1 }))).toContainEqual({
      Recordings: ['Keep recording', 'Stop all 2 recordings'],
    })
  })

  it('begins with the menu of the application on a Mac', () => {
    const [first] = read(menu({ platform: 'darwin' }))
    expect(first).toHaveProperty('Recording Desk')
    expect(JSON.stringify(first)).toContain('hideOthers')
  })

  it('offers developer tools only to developers', () => {
    expect(JSON.stringify(menu())).not.toMatch(/toggleDevTools|reload/)
    expect(JSON.stringify(menu({ developer: true }))).toContain('toggleDevTools')
  })
})
