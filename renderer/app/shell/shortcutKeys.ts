/** Shortcuts of the window, in the order of the help. */
export const shortcutNames = [
  'search',
  'newRecording',
  'adopt',
  'desk',
  'presets',
  'history',
  'settings',
  'take',
  'mark',
  'openFirst',
  'rows',
  'openRow',
  'selectRow',
  'selectAll',
  'keep',
  'escape',
] as const
export type ShortcutName = (typeof shortcutNames)[number]

const keys: Readonly<Record<ShortcutName, string>> = {
  search: 'Ctrl K',
  newRecording: 'Ctrl N',
  adopt: 'Ctrl Shift A',
  desk: 'Ctrl 1',
  presets: 'Ctrl 2',
  history: 'Ctrl 3',
  settings: 'Ctrl 4',
  take: 'Ctrl Enter',
  mark: 'M',
  openFirst: 'Enter',
  rows: '↑ ↓',
  openRow: 'Enter',
  selectRow: 'Space',
  selectAll: 'Ctrl A',
  keep: 'Esc',
  escape: 'Esc',
}

/** The keys of a shortcut as this system writes them. */
export const shortcutKeys = (name: ShortcutName, mac: boolean): string =>
  mac ? keys[name].replace('Ctrl', '⌘') : keys[name]

/** Shortcuts that work wherever the window is; the others belong to one screen or one control. */
export type WindowShortcut = 'search' | 'newRecording' | 'adopt' | 'desk' | 'presets' | 'history' | 'settings'

/** The window-wide shortcut that a key press means, if any. */
export function shortcutOf(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly repeat: boolean
}): WindowShortcut | null {
  if (event.repeat || event.altKey || event.ctrlKey === event.metaKey) return null
  if (event.shiftKey) return event.key.toLowerCase() === 'a' ? 'adopt' : null
  switch (event.key.toLowerCase()) {
    case 'k':
      return 'search'
    case 'n':
      return 'newRecording'
    case '1':
      return 'desk'
    case '2':
      return 'presets'
    case '3':
      return 'history'
    case '4':
      return 'settings'
    default:
      return null
  }
}
