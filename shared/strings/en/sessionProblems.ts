import type { ProblemText } from './problems.ts'

/** What a command about one recording meets. */
export const sessionProblems = {
  sessionNotFound: {
    what: 'The desk does not know this recording.',
    meaning: 'Nothing was sent.',
    action: 'Go back to the desk and choose a recording from the list.',
  },
  sessionNotLive: {
    what: 'This recording has already ended.',
    meaning: 'Nothing was sent.',
    action: 'Start a new recording from its preset.',
  },
  slotExpired: {
    what: 'The reserved slot expired after five minutes.',
    meaning: 'Nothing is recording.',
    action: 'Start it anyway: the desk reserves a new slot first. Or let it go.',
  },
  slotLetGo: {
    what: 'The reserved slot was let go.',
    meaning: 'Nothing was recorded.',
    action: 'Start it from its preset when it is needed.',
  },
  sessionNotArmed: {
    what: 'No slot is reserved for this recording.',
    meaning: 'Nothing was sent.',
    action: 'Start it from its preset.',
  },
  presetChanged: {
    what: 'The preset “{{name}}” has another channel, uid, account or storage now.',
    meaning: 'It no longer belongs to this recording. Nothing was sent.',
    action: 'Start a new recording from the preset.',
  },
  presetBucketChanged: {
    what: 'The preset “{{name}}” records into another bucket than “{{bucket}}” now.',
    meaning:
      'Its keys do not belong to the bucket that this start named. Nothing was sent, and the start stays unknown.',
    action: 'Choose the storage profile of that bucket again and try once more, or record with the other uid.',
  },
  showTokenGone: {
    what: '“{{name}}” was started with a token for its show alone, which the desk no longer has.',
    meaning:
      'Nothing was started. Such a token is in memory only, and forgotten with its recording or when the desk quits.',
    action: 'Enter a token for the next take, or go on with the preset’s own.',
  },
  alternateUidMissing: {
    what: 'The preset has no second recorder uid.',
    meaning:
      'The recording before may still run; Agora would refuse a second recorder with its uid. Nothing was started.',
    action: 'Enter an alternate uid in the preset, then try again.',
  },
  sessionNotUnknown: {
    what: 'It is known what became of this start.',
    meaning: 'Nothing was sent.',
    action: 'Look at the recording as it is shown now.',
  },
  startOnItsWay: {
    what: 'The start of this recording is on its way, and its answer is awaited.',
    meaning: 'Only that answer brings the id with which the recording can be stopped. Nothing was changed.',
    action: 'Wait for the answer, up to a minute, then decide again.',
  },
  plannedEndPast: {
    what: 'The planned end lies in the past.',
    meaning: 'Nothing was started, and the plan of a recording that runs stays as it was.',
    action: 'Choose a later time.',
  },
  stopAlreadySent: {
    what: 'The stop has already been sent.',
    meaning: 'The recording is ending and cannot be kept.',
    action: 'Start a new recording from its preset.',
  },
  stopStillUnderWay: {
    what: 'The stop was not confirmed within a minute.',
    meaning: 'The recording may still be running. The desk stays open and goes on trying to stop it.',
    action: 'Check the network of this computer and wait, or quit and let it record.',
  },
  sessionStillLive: {
    what: 'This recording has not ended.',
    meaning: 'It stays on the desk so that it can be stopped.',
    action: 'Stop it first. Once nothing has proven it for {{minutes}} minutes it can be dismissed.',
  },
  sessionMayRun: {
    what: 'The desk lost sight of “{{name}}”; it may still be recording.',
    meaning: 'It can still be stopped, from here or from its history.',
    action: 'Stop it first, or dismiss it knowing that it may run on until its channel is empty.',
  },
  sessionDisowned: {
    what: 'Agora does not accept the ids of “{{name}}”; it may still be recording.',
    meaning: 'Most likely a stop by its ids is refused as well. They stay in the history.',
    action:
      'Record another take with the other uid, or dismiss it knowing that it may run on until its channel is empty.',
  },
  putAwayUnproven: {
    what: 'Nothing proved this recording any more, and it was dismissed.',
    meaning: 'It may run on until its channel is empty. Its ids are kept.',
    action: 'Stop it from its history, or take it up again with Adopt.',
  },
  putAwayDisowned: {
    what: 'Agora did not accept the ids of this recording, and it was dismissed.',
    meaning: 'It may run on until its channel is empty. Its ids are kept.',
    action: 'Take it up again with Adopt, with the channel and uid that its ids belong to, or empty its channel.',
  },
  stoppingAll: {
    what: 'Everything is being stopped before the desk quits.',
    meaning: 'Nothing was started.',
    action: 'Start it when the desk is open again, or when it has stayed open.',
  },
  sessionDuplicate: {
    what: '“{{name}}” already records channel {{channel}} with uid {{uid}}.',
    meaning: 'Agora would refuse a second recorder with the same uid. Nothing was started.',
    action: 'Use the running recording, or give this one another recorder uid.',
  },
  recorderReserved: {
    what: 'A slot for channel {{channel}} and uid {{uid}} is reserved for “{{name}}”, with its picture and bucket.',
    meaning: 'This desk has started nothing there yet, and nothing was changed.',
    action: 'Start that one, or let its slot go and try this again.',
  },
  stopCutShort: {
    what: 'The countdown to its stop was cut short: nothing was stopped.',
    meaning: 'The stop was never sent, because the desk ended or the computer slept. The recording goes on.',
    action: 'Press Stop again if it should end, or Keep recording to close this.',
  },
  stopNotCarriedOut: {
    what: 'The stop was sent again and again for {{seconds}} s, and the recording still runs.',
    meaning: 'It goes on recording. Agora may still carry the stop out.',
    action: 'Press Stop again. If that does not help, empty the channel: the recording then ends by itself.',
  },
  sessionUncontrolled: {
    what: '“{{name}}” may be recording, and the desk has no id to stop it with.',
    meaning: 'Once it is dismissed, nothing on the desk recalls it. It may run on until its channel is empty.',
    action: 'Empty the channel or look into the bucket first, or dismiss it knowing that it may run on.',
  },
  sessionNotControllable: {
    what: 'The service never told the desk the id of this recording.',
    meaning: 'It may be running. It ends by itself when the channel stays empty.',
    action: 'Empty the channel, or record it with another uid.',
  },
} as const satisfies Record<string, ProblemText>
