/** Words of the application menu. Standard entries (copy, paste, zoom …) are named by the system. */
export const menus = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  showDesk: 'Show desk',
  quit: 'Quit',
  quitKeeping: 'Quit (recordings keep running)',
  version: 'Recording Desk {{version}}',
} as const
