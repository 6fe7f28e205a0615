/** Words of the question that comes before quitting while something records. */
export const quit = {
  title: 'Quit Recording Desk?',
  message_one: '{{count}} recording is running.',
  message_other: '{{count}} recordings are running.',
  detail: 'Recordings go on in the cloud without the desk. When it is opened again, they are found and can be stopped.',
  beyond_one: '{{count}} more may be running that cannot be stopped from here: its id is not known.',
  beyond_other: '{{count}} more may be running that cannot be stopped from here: their ids are not known.',
  beyondOnly_one: '{{count}} recording may be running that cannot be stopped from here.',
  beyondOnly_other: '{{count}} recordings may be running that cannot be stopped from here.',
  beyondDetail: 'Without an id a recording ends when its channel is empty. The desk shows it again when it is opened.',
  keep: 'Keep recording and quit',
  stop: 'Stop all and quit',
  cancel: 'Cancel',
} as const
