/** Titles of system notifications. Each is about one recording; `{{name}}` is the operator's own name for it. */
export const notifications = {
  failed: '“{{name}}” is not recording',
  endedByItself: '“{{name}}” has ended by itself',
  endedByItselfBody: 'Nobody stopped it from here. Open it to see what was saved.',
  uncontrollable: '“{{name}}” may be running out of control',
  unverified: '“{{name}}” has not been verified for {{minutes}} min',
  unverifiedBody: 'It probably still records, but no answer has confirmed it. Open it to see why.',
  stopUnheard_one: 'Nothing confirms the stop of “{{name}}”',
  stopUnheard_other: 'Nothing confirms {{count}} stops',
  stopUnheardBody_one:
    'It may still record. The desk goes on trying; open it to see why, or press Stop to try at once.',
  stopUnheardBody_other: 'They may still record. The desk goes on trying; open it to see why.',
  hindered_one: '“{{name}}” has not been verified for {{minutes}} min',
  hindered_other: '{{count}} recordings have not been verified for {{minutes}} min',
  withoutAccount_one: '“{{name}}” runs, and its account is gone from this desk',
  withoutAccount_other: '{{count}} recordings run, and their accounts are gone from this desk',
  withoutAccountBody_one:
    'It can be neither checked nor stopped from here. Add the account again with its certificate: App ID {{appIds}}.',
  withoutAccountBody_other:
    'They can be neither checked nor stopped from here. Add the accounts again with their certificates: App ID {{appIds}}.',
  offline: 'Your computer is offline',
  offlineBody_one: '{{count}} recording continues in the cloud. The desk looks again as soon as the network is back.',
  offlineBody_other: '{{count}} recordings continue in the cloud. The desk looks again as soon as the network is back.',
  plannedEnd: '“{{name}}” ends in {{minutes}} min',
  plannedEndStop: 'The desk will stop it then. You can move the planned end or keep it recording.',
  plannedEndRemind: 'The desk will not stop it by itself.',
  finishing_one: '{{count}} start is still unanswered',
  finishing_other: '{{count}} starts are still unanswered',
  finishingBody:
    'The desk ends as soon as it knows the ids, within a minute. Without them the recording could not be stopped later.',
  takeFailed: 'The layout of “{{name}}” was not changed',
  startFailed: '“{{name}}” was not started',
  stopFailed: '“{{name}}” could not be stopped',
} as const
