import type { ProblemText } from './problems.ts'

/** Why a recording could not be taken over. */
export const adoptProblems = {
  adoptNotFound: {
    what: 'The service does not know a recording with these ids.',
    meaning:
      'Nothing was adopted, and nothing about the recording changed. It may have ended, belong to another account, or be moving to another server at this moment.',
    action:
      'Compare the ids and the account with where it was started. If it should be running, try again in a minute.',
  },
  adoptIdsMismatch: {
    what: 'Agora does not accept these ids as belonging together{{aside}}.',
    meaning: 'Nothing was adopted, and nothing about the recording changed.',
    action: 'Check the sid and the resource id that were typed, then channel and uid, with where it was started.',
  },
  adoptEnded: {
    what: 'This recording has already ended (status {{status}}).',
    meaning: 'Nothing was adopted: there is nothing left to watch or to stop.',
    action: 'Look into its bucket for the files, or start a new recording.',
  },
  adoptOtherChannel: {
    what: 'Agora names channel “{{found}}” for these ids, and not “{{given}}”.',
    meaning: 'Nothing was adopted: with the wrong channel it could be watched, and no stop would be accepted.',
    action: 'Correct the channel, with capitals as they are, and adopt again.',
  },
  adoptOtherUid: {
    what: 'Agora names recorder uid {{found}} for these ids, and not {{given}}.',
    meaning: 'Nothing was adopted: with the wrong uid it could be watched, and no stop would be accepted.',
    action: 'Correct the recorder uid and adopt again.',
  },
  adoptKnown: {
    what: '“{{name}}” on this desk is that very recording.',
    meaning: 'Nothing was changed: it is watched and can be stopped from here already.',
    action: 'Use it as it is shown on the desk.',
  },
  adoptStopping: {
    what: '“{{name}}” on this desk is that very recording, and its stop is on its way.',
    meaning: 'Nothing was changed. A question about it now could cost the stop its list of files.',
    action: 'Wait until the stop is answered: its tile, or the history, says what came of it.',
  },
  adoptDuplicate: {
    what: '“{{name}}” on this desk already records channel {{channel}} with uid {{uid}}, under another sid.',
    meaning: 'Nothing was adopted. Two recordings cannot share a channel and a uid, so one of the two has ended.',
    action: 'Look at the one on the desk first. When it has ended, dismiss it and adopt again.',
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
} as const satisfies Record<string, ProblemText>
