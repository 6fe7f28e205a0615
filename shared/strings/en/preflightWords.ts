import { bucketWords } from './bucketWords.ts'
import type { ProblemText } from './problems.ts'

const plain = 'Reached {{host}} without TLS: nothing proves who answered.'
const wrongClock = {
  meaning: 'Recordings are not affected, but times on the desk and planned ends would be wrong.',
  action: 'Set the clock of this computer.',
} as const

/** What the other checks end in. `endsAt` is shown as a time of day. */
const checkWords = {
  cancelled: { what: 'Cancelled before it was looked at.', meaning: '', action: 'Run the preflight again.' },
  notAsked: { what: 'Could not be asked.', meaning: 'Something above has to be fixed first.', action: '' },
  noAccount: {
    what: 'No account is chosen.',
    meaning: 'Nothing could be asked.',
    action: 'Choose an account in the preset.',
  },
  noStorage: {
    what: 'No storage profile is chosen.',
    meaning: 'There is no bucket to test.',
    action: 'Choose a storage profile in the preset.',
  },
  settingsClean: { what: 'Nothing to fix.', meaning: '', action: '' },
  settingsToFix: {
    what: 'To fix: {{blocks}}.',
    meaning: 'The preset cannot start so.',
    action: 'Correct what is marked in the form.',
  },
  settingsBothKinds: {
    what: 'To fix: {{blocks}}, to look at: {{look}}.',
    meaning: 'The preset cannot start so.',
    action: 'Correct what is marked in the form.',
  },
  settingsToLookAt: {
    what: 'To look at: {{look}}.',
    meaning: 'The preset can start; some of it may not be as meant.',
    action: 'Look at what is marked in the form.',
  },
  tokenNotNeeded: {
    what: 'A rehearsal needs none.',
    meaning: 'Whether a channel asks for one shows only with an account of your own.',
    action: '',
  },
  tokenReadInRehearsal: {
    what: 'Expires {{endsAt}}; a rehearsal does not look at it.',
    meaning: 'Whether it fits the project, the channel and the uid is checked with an account of your own.',
    action: '',
  },
  tokenUnreadInRehearsal: {
    what: 'A rehearsal does not look at the token.',
    meaning: 'It does not read as a token of version 006 or 007, or cannot be read now.',
    action: 'Check it with an account of your own before the show.',
  },
  tokenUncompared: {
    what: 'Expires {{endsAt}}.',
    meaning: 'For whom it was made could not be compared: project, channel or uid is not given yet.',
    action: 'Complete account, channel and uid, then run the preflight again.',
  },
  tokenFits: { what: 'Expires {{endsAt}}.', meaning: 'Made for this project, channel and uid.', action: '' },
  keychainNotNeeded: {
    what: 'Nothing was read from it.',
    meaning: 'No stored secret belongs to what is chosen.',
    action: '',
  },
  keychainReadable: { what: 'Secrets readable: {{count}}.', meaning: '', action: '' },
  hostAnswers: { what: 'Answers in {{ms}} ms.', meaning: 'Reached {{host}}, which proved who it is.', action: '' },
  hostAnswersInTime: {
    what: '{{ms}} ms, clock {{seconds}} s apart.',
    meaning: 'Reached {{host}}, which proved who it is.',
    action: '',
  },
  hostAnswersPlain: { what: 'Answers in {{ms}} ms.', meaning: plain, action: '' },
  hostAnswersPlainInTime: { what: '{{ms}} ms, clock {{seconds}} s apart.', meaning: plain, action: '' },
  hostClockBehind: {
    what: 'This computer’s clock is {{seconds}} s behind the service’s.',
    ...wrongClock,
  },
  hostClockAhead: {
    what: 'This computer’s clock is {{seconds}} s ahead of the service’s.',
    ...wrongClock,
  },
  accountAccepted: { what: 'The service accepted id and certificate.', meaning: '', action: '' },
  channelNotGiven: {
    what: 'Channel or uid is not given.',
    meaning: 'There is nothing to compare with other recordings and presets.',
    action: 'Complete them in the preset.',
  },
  channelFree: { what: 'Nobody on this desk uses them.', meaning: '', action: '' },
  channelArmed: { what: 'A slot is reserved for this preset.', meaning: '', action: '' },
  channelHeld: {
    what: '“{{name}}” has reserved a slot for {{channel}} with uid {{uid}}.',
    meaning: 'It does not record yet. While it holds the slot, the desk starts no second recorder of them.',
    action: 'Start that one, let its slot go, or use another recorder uid.',
  },
  channelBusy: {
    what: '“{{name}}” records {{channel}} with uid {{uid}} now.',
    meaning: 'Agora would refuse a second recorder of it. The desk starts none.',
    action: 'Wait for its end, or use another recorder uid.',
  },
  channelTwice: {
    what: '“{{name}}” has the same channel {{channel}} and uid {{uid}}.',
    meaning: 'Started together, one would be refused.',
    action: 'Give one of them another recorder uid.',
  },
  capacityFree: {
    what: '{{total}} of {{limit}} recordings at once.',
    meaning: 'Counted on this desk: {{running}} running, {{wanted}} in this preflight.',
    action: '',
  },
  capacityNearly: {
    what: '{{total}} of {{limit}} recordings at once.',
    meaning: 'Recordings of other desks count as well, and this desk does not know them.',
    action: 'Ask who else records in this project.',
  },
  capacityOver: {
    what: '{{total}} recordings at once; a project may run {{limit}}.',
    meaning: 'Those beyond the limit would be refused.',
    action: 'Start fewer at once, or ask Agora to raise the limit.',
  },
} as const satisfies Record<string, ProblemText>

/** Every sentence of a preflight. The keys are the codes of `shared/recording/preflight/check`. */
export const preflightWords = { ...bucketWords, ...checkWords } as const
