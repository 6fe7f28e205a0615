import type { ProblemText } from './problems.ts'

/** Faults of the desk itself: input, files, the rehearsal. */
export const deskProblems = {
  inputInvalid: {
    what: 'The desk could not use a value it was given{{aside}}.',
    meaning: 'Nothing was changed and nothing was sent.',
    action: 'Correct the value and try again.',
  },
  requestRefused: {
    what: 'A request came from a place the desk does not trust.',
    meaning: 'It was not carried out. Recordings are not affected.',
    action: 'Close other windows of the desk and open it again.',
  },
  internal: {
    what: 'Something in the desk went wrong{{aside}}.',
    meaning: 'Recordings continue in the cloud.',
    action: 'Try again. If it happens again, restart the desk: it finds running recordings.',
  },
  importUnreadable: {
    what: 'The file cannot be imported{{aside}}: see line {{line}}, column {{column}}.',
    meaning: 'Nothing was changed.',
    action: 'Export it again where it comes from.',
  },
  rehearsalNotRunning: {
    what: 'The rehearsal is not running.',
    meaning: 'Nothing was changed. Recordings at the real service are never touched from here.',
    action: 'Begin a rehearsal first.',
  },
  rehearsalUnavailable: {
    what: 'The rehearsal service could not start{{aside}}.',
    meaning: 'Rehearsal recordings cannot be controlled. Real recordings are not affected.',
    action: 'Restart the desk.',
  },
} as const satisfies Record<string, ProblemText>
