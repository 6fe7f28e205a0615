/** Words of the application menu. Standard items (copy, paste, zoom …) are named by the system. */
export const menus = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  showDesk: 'Show desk',
  quit: 'Quit',
  quitKeeping: 'Quit (recordings keep running)',
  about: 'About Recording Desk',
  version: 'Recording Desk {{version}}',
} as const
