/** Words of the question that comes before quitting while something records. */
export const quit = {
  title: 'Quit Recording Desk?',
  message_one: '{{count}} recording is running.',
  message_other: '{{count}} recordings are running.',
  detail: 'Recordings go on in the cloud without the desk. When it is opened again, they are found and can be stopped.',
  keep: 'Keep recording and quit',
  stop: 'Stop all and quit',
  cancel: 'Cancel',
} as const
