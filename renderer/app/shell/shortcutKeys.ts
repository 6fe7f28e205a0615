/** Shortcuts of the window, in the order of the help. */
export const shortcutNames = [
  'search',
  'newRecording',
  'desk',
  'presets',
  'history',
  'settings',
  'take',
  'mark',
  'escape',
] as const
export type ShortcutName = (typeof shortcutNames)[number]

const keys: Readonly<Record<ShortcutName, string>> = {
  search: 'Ctrl K',
  newRecording: 'Ctrl N',
  desk: 'Ctrl 1',
  presets: 'Ctrl 2',
  history: 'Ctrl 3',
  settings: 'Ctrl 4',
  take: 'Ctrl Enter',
  mark: 'M',
  escape: 'Esc',
}

/** The keys of a shortcut as this system writes them. */
export const shortcutKeys = (name: ShortcutName, mac: boolean): string =>
  mac ? keys[name].replace('Ctrl', '⌘') : keys[name]

/** The shortcut that a key press means, if any; Take and Mark belong to the session screen and are not among them. */
export function shortcutOf(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly repeat: boolean
}): Exclude<ShortcutName, 'take' | 'mark' | 'escape'> | null {
  if (event.repeat || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return null
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
