import type { ProblemText } from './problems.ts'

/** What stands against accounts, storage profiles and presets. */
export const recordProblems = {
  accountNotFound: {
    what: 'This account no longer exists on this computer.',
    meaning: 'Nothing was sent.',
    action: 'Choose another account, or add it again under Settings → Accounts.',
  },
  accountGone: {
    what: 'The account of this recording is gone from this desk: App ID {{appId}}.',
    meaning: 'The recording goes on. Without the account it can be neither checked nor stopped from here.',
    action:
      'Under Settings → Accounts, add the account with App ID {{appId}} and its certificate again, or mend the one that is there: the recording joins it by itself.',
  },
  accountsGone: {
    what: 'The account with App ID {{appId}} is gone from this desk, and its recordings run on: {{count}}.',
    meaning:
      'They can be neither checked nor stopped from here. A journal that was lost takes accounts, presets and history with it.',
    action:
      'Under Settings → Accounts, add the account with App ID {{appId}} and its certificate again: the recordings join it by themselves.',
  },
  accountInUse: {
    what: 'Recordings that run, or may run, use this account: {{count}}.',
    meaning: 'Without it they could no longer be controlled.',
    action: 'Stop them first, dismissed ones from the history, then remove the account.',
  },
  credentialsNotAccepted: {
    what: 'Agora refused the customer id or certificate{{aside}}.',
    meaning: 'Nothing was saved, and nothing that records depends on what you typed.',
    action: 'Compare both with the page “RESTful API” of Agora Console, correct them here and check again.',
  },
  appIdNotAccepted: {
    what: 'Agora does not know this App ID, or Cloud Recording is not enabled for it{{aside}}.',
    meaning: 'Nothing was saved, and nothing that records depends on what you typed.',
    action:
      'Compare the App ID with the one in Agora Console, check that Cloud Recording is enabled there, then check again.',
  },
  accountHostInvalid: {
    what: '“{{host}}” is not an address the desk may send secrets to.',
    meaning: 'Nothing was saved and nothing was sent.',
    action:
      'Use an https:// address without user, password, “?” and “#”. Plain http:// is accepted only for this computer (127.0.0.1).',
  },
  accountIdentityInUse: {
    what: 'Recordings that run, or may run, use this account: {{count}}.',
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
    what: 'Presets use this storage profile: {{count}}.',
    meaning: 'Without it they could not start a recording.',
    action: 'Choose another profile in those presets first.',
  },
  storageKeysNeededAgain: {
    what: 'The access key and secret key are needed again.',
    meaning:
      'Vendor or address of the store changed, and the stored keys are not sent to another store unseen. Nothing was saved or sent.',
    action: 'Type both keys, then try again.',
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
} as const satisfies Record<string, ProblemText>
