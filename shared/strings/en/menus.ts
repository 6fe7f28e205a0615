/** Words of the application menu. Standard entries (copy, paste, zoom …) are named by the system. */
export const menus = {
  file: 'File',
  recordings: 'Recordings',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  importPresets: 'Import presets…',
  showDesk: 'Show desk',
  keep_one: 'Keep recording',
  keep_other: 'Keep all {{count}} recording',
  stopAll_one: 'Stop {{count}} recording',
  stopAll_other: 'Stop all {{count}} recordings',
  quit: 'Quit',
  quitKeeping: 'Quit (recordings keep running)',
  rehearsal: 'Rehearsal controls',
  version: 'Recording Desk {{version}}',
} as const
