import type { ProblemText } from './problems.ts'

/** Faults of the desk itself: input, records, keychain, journal. */
export const deskProblems = {
  inputInvalid: {
    what: 'The desk could not use this value: {{detail}}.',
    meaning: 'Nothing was changed and nothing was sent.',
    action: 'Correct the value and try again.',
  },
  requestRefused: {
    what: 'A request came from a place the desk does not trust.',
    meaning: 'It was not carried out. Recordings are not affected.',
    action: 'Close other windows of the desk and open it again.',
  },
  internal: {
    what: 'Something in the desk went wrong ({{detail}}).',
    meaning: 'Recordings continue in the cloud.',
    action: 'Try again. If it happens again, restart the desk: it finds running recordings.',
  },
  importUnreadable: {
    what: 'The file cannot be imported ({{detail}}, line {{line}}, column {{column}}).',
    meaning: 'Nothing was changed.',
    action: 'Export it again where it comes from.',
  },
  accountNotFound: {
    what: 'This account no longer exists on this computer.',
    meaning: 'Nothing was sent.',
    action: 'Choose another account, or add it again under Settings → Accounts.',
  },
  accountInUse: {
    what: '{{count}} running recording(s) use this account.',
    meaning: 'Without it they could no longer be controlled.',
    action: 'Stop them first, then remove the account.',
  },
  accountHostInvalid: {
    what: '“{{host}}” is not an address the desk may send secrets to.',
    meaning: 'Nothing was saved and nothing was sent.',
    action: 'Use an https:// address. Plain http:// is accepted only for this computer (127.0.0.1).',
  },
  accountIdentityInUse: {
    what: '{{count}} running recording(s) use this account.',
    meaning: 'With another App ID or host they could no longer be controlled. Nothing was changed.',
    action: 'Stop them first, or add a second account.',
  },
  certificateNeededAgain: {
    what: 'The customer certificate is needed again.',
    meaning: 'App ID, customer id or host changed, and the stored certificate is not sent to a new place unseen.',
    action: 'Type the customer certificate, then save.',
  },
  certificateMissing: {
    what: 'The customer certificate of “{{label}}” is not known to the desk.',
    meaning: 'Running recordings continue, but they cannot be controlled from here until it is entered.',
    action: 'Enter it under Settings → Accounts.',
  },
  storageNotFound: {
    what: 'The storage profile of this preset no longer exists.',
    meaning: 'Nothing was started.',
    action: 'Choose a storage profile in the preset.',
  },
  storageInUse: {
    what: '{{count}} preset(s) use this storage profile.',
    meaning: 'Without it they could not start a recording.',
    action: 'Choose another profile in those presets first.',
  },
  storageKeysMissing: {
    what: 'The access key or secret key of “{{label}}” is not known to the desk.',
    meaning: 'Nothing was started.',
    action: 'Enter the keys under Settings → Storage.',
  },
  presetNotFound: {
    what: 'This preset no longer exists.',
    meaning: 'Nothing was started.',
    action: 'Choose another preset.',
  },
  presetIncomplete: {
    what: 'The preset “{{name}}” cannot start a recording yet: {{detail}}.',
    meaning: 'Nothing was started.',
    action: 'Open the preset and correct what is marked.',
  },
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
    what: 'The preset “{{name}}” has another channel, uid or account now.',
    meaning: 'It no longer belongs to this recording. Nothing was sent.',
    action: 'Start a new recording from the preset.',
  },
  showTokenGone: {
    what: '“{{name}}” was started with a token for its show alone, which the desk no longer has.',
    meaning:
      'No new take was started. Such a token is in memory only, and forgotten with its recording or when the desk quits.',
    action:
      'Start a new recording from the preset and enter the token under “Only for this show”, or re-roll with the preset’s own token.',
  },
  alternateUidMissing: {
    what: 'The preset has no second recorder uid.',
    meaning:
      'The recording before may still run; a second recorder with its uid would push it out. Nothing was started.',
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
    meaning: 'The recording goes on, without a planned end.',
    action: 'Choose a later time, or stop it now.',
  },
  adoptNotFound: {
    what: 'The service does not know a recording with these ids.',
    meaning: 'Nothing was adopted. It may have ended, or it is being moved to another server at this moment.',
    action: 'Check the ids and the account. If the recording should be running, try again in a minute.',
  },
  adoptEnded: {
    what: 'This recording has already ended (status {{status}}).',
    meaning: 'Nothing was adopted.',
    action: 'Look into its bucket for the files.',
  },
  adoptKnown: {
    what: '“{{name}}” on this desk is that very recording.',
    meaning: 'Nothing was changed.',
    action: 'Use it as it is shown on the desk.',
  },
  cardUnreadable: {
    what: 'This is not a hand-over card of a recording desk.',
    meaning: 'Nothing was adopted.',
    action: 'Copy the whole card, from the first to the last brace.',
  },
  cardOtherApp: {
    what: 'The card belongs to App ID {{appId}}; the account “{{label}}” has another one.',
    meaning: 'Nothing was adopted.',
    action: 'Choose the account with that App ID, or add it.',
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
    meaning: 'It can still be stopped as long as it is on the desk.',
    action: 'Stop it first, or dismiss it knowing that it may run on until its channel is empty.',
  },
  putAwayUnproven: {
    what: 'Nothing had proven this recording for a long time, and it was dismissed.',
    meaning: 'It may run on until its channel is empty. Its ids are kept.',
    action: 'Stop it from its history, or take it up again with Adopt.',
  },
  sessionDuplicate: {
    what: '“{{name}}” already records channel {{channel}} with uid {{uid}}.',
    meaning: 'A second recorder with the same uid would push the first one out. Nothing was started.',
    action: 'Use the running recording, or give this one another recorder uid.',
  },
  startInterrupted: {
    what: 'The desk was closed before the start was sent.',
    meaning: 'Nothing is recording.',
    action: 'Start it again from its preset.',
  },
  startCancelled: {
    what: 'The recording was stopped before its start was sent.',
    meaning: 'Nothing was recorded.',
    action: 'Start it again from its preset when it is needed.',
  },
  startNeverAnswered: {
    what: 'The start was sent, but the desk never learned the answer.',
    meaning: 'It may be recording, and the desk cannot stop it. It ends by itself when the channel stays empty.',
    action: 'Look into the bucket, or empty the channel. Then dismiss it here.',
  },
  startNotConfirmed: {
    what: 'The service accepted the start, but nothing was recording after {{seconds}} s.',
    meaning:
      'As far as can be known, nothing is being recorded. A wrong channel token or wrong storage keys look like this.',
    action: 'Check token and storage keys, then start again.',
  },
  recorderAborted: {
    what: 'The recorder ended abnormally (status 20).',
    meaning: 'It no longer records. What it saved before stays in the bucket.',
    action: 'Start again now, then check the files of this take.',
  },
  recorderLost: {
    what: 'The service has not known this recording for {{seconds}} s.',
    meaning: 'It has ended, as far as can be known. What it saved before stays in the bucket.',
    action: 'Start again if it should still be recording.',
  },
  endedLikelyToken: {
    what: 'The recording ended by itself, likely because its channel token expired.',
    meaning: 'What was recorded until then is saved.',
    action: 'Start again with a new token if it should still be recording.',
  },
  endedLikelyFailover: {
    what: 'The recording ended by itself, likely because the service could not move it to another server.',
    meaning: 'What was recorded until then is saved; the last seconds may be missing.',
    action: 'Start again if it should still be recording.',
  },
  endedLikelyIdle: {
    what: 'The recording ended by itself, likely because nobody was in the channel any more.',
    meaning: 'What was recorded until then is saved.',
    action: 'Start again if it should still be recording.',
  },
  sessionNotControllable: {
    what: 'The service never told the desk the id of this recording.',
    meaning: 'It may be running. It ends by itself when the channel stays empty.',
    action: 'Empty the channel, or record it with another uid.',
  },
  layoutNotPossible: {
    what: 'The layout cannot be changed while the recording is {{state}}.',
    meaning: 'The recording keeps the layout it has.',
    action: 'Try again once it is recording.',
  },
  layoutInvalid: {
    what: 'This layout cannot be sent: {{detail}}.',
    meaning: 'Nothing was sent. The recording keeps the layout it has.',
    action: 'Correct the marked region, then take it again.',
  },
  secretsLocked: {
    what: 'The keychain of this computer is locked.',
    meaning: 'The desk cannot read the secrets it needs. Running recordings continue in the cloud.',
    action: 'Unlock the keychain, then choose “Try again”. Or type the secret again for this session only.',
  },
  secretsAbsent: {
    what: 'This computer has no keychain service running.',
    meaning: 'The secret was not saved. Running recordings continue in the cloud.',
    action: 'Start the keychain service, or keep the secret for this session only.',
  },
  secretsRestarted: {
    what: 'The keychain service of this computer was stopped or started anew while the desk was running.',
    meaning: 'The desk no longer reaches it, but knows the secrets it has read. Running recordings continue.',
    action: 'Quit the desk, keeping the recordings running, and open it again.',
  },
  secretsUnavailable: {
    what: 'The keychain did not do what was asked ({{detail}}).',
    meaning: 'The secret could not be read or saved. Running recordings continue in the cloud.',
    action: 'Try again. Or keep the secret for this session only.',
  },
  secretsTimeout: {
    what: 'The keychain did not answer within {{seconds}} s. It may be waiting for its password window.',
    meaning: 'The desk does without it for now. Running recordings continue in the cloud.',
    action: 'Answer the keychain’s password window, then try again. Or keep the secret for this session only.',
  },
  secretsLost: {
    what: 'The keychain no longer has the {{name}} that was stored there.',
    meaning: 'What needs it cannot be started or controlled. Running recordings continue in the cloud.',
    action: 'Enter it again.',
  },
  secretTooLong: {
    what: 'The {{name}} is {{bytes}} bytes long; at most {{limit}} can be stored.',
    meaning: 'It was not saved.',
    action: 'Check that the right text was pasted.',
  },
  secretHasNul: {
    what: 'The {{name}} contains a NUL character, which keychains cut off.',
    meaning: 'It was not saved.',
    action: 'Paste it again from its source.',
  },
  secretEmpty: {
    what: 'The {{name}} is empty.',
    meaning: 'It was not saved.',
    action: 'Type or paste it, then save.',
  },
  journalUnavailable: {
    what: 'The journal on this disk cannot be written ({{detail}}).',
    meaning:
      'A new recording could be lost, so none is started. Running recordings stay controllable while the desk is open.',
    action: 'Free disk space or make the folder writable, then restart the desk.',
  },
  liveFileUnavailable: {
    what: 'The second copy of the ids of running recordings cannot be written ({{detail}}).',
    meaning:
      'The journal itself works: running recordings are safe and stay controllable. No new recording is started, as its id would be in one place only.',
    action: 'Free disk space or make live.jsonl in the journal folder writable. The desk tries again by itself.',
  },
  journalRestored: {
    what: 'The journal was damaged and has been set aside as {{file}}.',
    meaning:
      'The desk works with its newest backup. Recordings started after that backup may be missing from the list.',
    action: 'Check the desk against what should be recording.',
  },
  journalMissing: {
    what: 'The journal was missing from its folder.',
    meaning:
      'The desk works with its newest backup. Recordings started after that backup may be missing from the list.',
    action: 'Check the desk against what should be recording.',
  },
  journalLost: {
    what: 'The journal was damaged and has been set aside as {{file}}. There is no backup that can be read.',
    meaning:
      'Accounts, presets and history are gone from this desk. Running recordings whose ids were kept separately are back.',
    action: 'Check the desk against what should be recording, then add the accounts again.',
  },
  journalRowsSetAside: {
    what: '{{count}} damaged record(s) in the journal could not be read and were set aside.',
    meaning: 'Everything else is complete. Recordings continue in the cloud.',
    action: 'Check that no account, preset or recording is missing.',
  },
  rehearsalNotRunning: {
    what: 'The rehearsal is not running.',
    meaning: 'Nothing was changed. Recordings at the real service are never touched from here.',
    action: 'Begin a rehearsal first.',
  },
  rehearsalUnavailable: {
    what: 'The rehearsal service could not start ({{detail}}).',
    meaning: 'Rehearsal recordings cannot be controlled. Real recordings are not affected.',
    action: 'Restart the desk.',
  },
} as const satisfies Record<string, ProblemText>
