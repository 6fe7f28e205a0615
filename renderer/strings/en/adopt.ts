/** Words for taking over a recording that was started elsewhere. */
export const adopt = {
  open: 'Adopt…',
  title: 'Adopt a running recording',
  text: 'A recording that another desk or a server started. Agora is asked about it first; nothing about it changes.',
  forOne: {
    title: 'The ids of “{{name}}”',
    text: 'With its resource id and sid it can be watched and stopped from here. Agora is asked about it first; nothing about it changes.',
  },
  way: 'By',
  byCard: 'Hand-over card',
  byIds: 'Ids',
  account: 'Account',
  noAccount: 'An account with the App ID of the recording is needed first.',
  addAccount: 'Add an account',
  chooseAccount: 'Choose an account',
  accountNeeded: 'Needed: Agora is asked with its credentials. Choose the account with the App ID of the recording.',
  show: 'Show it',
  card: {
    label: 'Hand-over card',
    placeholder: 'Paste the card here, or drop its file',
    hint: 'The other desk shows it on the screen of the recording, under “Hand-over card”.',
    unreadable:
      'This is not a whole hand-over card, so nothing can be adopted from it. Copy it again, from the first to the last brace.',
    looksLikeIds: 'These are ids, not a card.',
    cutOff:
      'This is a part of a hand-over card. Copy the whole of it, from the first to the last brace, or go on with the ids that are in it.',
    useIds: 'Fill in the ids',
    otherApp:
      'No account here has the App ID {{appId}}, so Agora cannot be asked about the recording. Add that account under Settings → Accounts first.',
    wrongAccount: 'The card belongs to App ID {{appId}}; this account has another one.',
    nameKept: 'Its ids go to “{{name}}” on the desk, which keeps that name instead of “{{card}}”.',
    written: 'Written {{time}}',
    dropped: 'Drop the file to read it',
    tooLarge: 'This file is too large to be a card and was not read. Drop the file that the other desk saved.',
  },
  ids: {
    name: 'Name',
    nameHint: 'Only for you, such as the name of the show.',
    nameKept: 'These ids go to “{{name}}” on the desk, which keeps its name.',
    channel: 'Channel',
    recorderUid: 'Recorder uid',
    resourceId: 'Resource id',
    sid: 'sid',
    preset: 'Preset',
    noPreset: 'None',
    presetHint: 'For its layout and its second uid, should you need another take.',
    paste: 'Paste the copied ids into any field: they find their places.',
    faults: {
      character:
        'A channel name cannot hold “{{character}}” (character {{position}}), so no recording has this one. Copy it again.',
      tooLong: 'A channel name has at most 63 bytes, so no recording has this one. Copy it again.',
      notDecimal: 'A recorder uid has digits only. Copy the number from where the recording was started.',
      leadingZero: 'A recorder uid never begins with 0. Leave the zero out.',
      zero: 'No recording has the uid 0: the service chose another one. Look for it where the recording was started.',
      tooLarge: 'A recorder uid is at most 4294967295, so no recording has this one. Copy it again.',
      space: 'An id has no spaces or line breaks: this is more than one id, or a broken one. Copy it alone.',
    },
    needed: {
      name: 'Needed, so that you find it on the desk. Any name will do.',
      channel: 'Needed: Agora is asked by it. It stands where the recording was started.',
      recorderUid: 'Needed: Agora is asked by it. It is the uid that the recording was started with.',
      resourceId: 'Needed: Agora finds no recording without it. It is in the answer to acquire.',
      sid: 'Needed: Agora finds no recording without it. It is in the answer to start.',
    },
    doubts: {
      short:
        'Resource ids of Agora are longer than {{count}} characters: this one may have been cut off. If Agora does not find the recording, copy it again.',
      form: 'A sid of Agora has 32 letters and digits, this one {{count}} characters. If Agora does not find the recording, copy it again.',
      swapped: 'Resource id and sid look as if they had changed places: Agora would not find the recording.',
    },
    swap: 'Swap them',
  },
  adoptedAs:
    'Adopted. This desk had recorded it before, as “{{name}}”: it goes on with its history under that name instead of “{{given}}”.',
  adopt: 'Adopt',
  asking: 'Asking Agora…',
  cancel: 'Cancel',
} as const
