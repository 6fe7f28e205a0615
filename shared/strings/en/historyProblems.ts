import type { ProblemText } from './problems.ts'

/** Faults around what has been: markers and exported files. */
export const historyProblems = {
  markerNotFound: {
    what: 'This marker no longer exists.',
    meaning: 'Nothing was changed. The recording is not affected.',
    action: 'Go on with the markers that are listed.',
  },
  markerTooLate: {
    what: 'This recording has ended, so none of its moments can be marked now.',
    meaning: 'No marker was set. Markers that were set before are kept.',
    action: 'Note the moment elsewhere, or look for it in the files.',
  },
  exportFailed: {
    what: 'The file could not be written{{aside}}.',
    meaning: 'The desk still has everything that was to be exported. Recordings are not affected.',
    action: 'Choose another folder or free disk space, then export again.',
  },
  exportUnreadable: {
    what: 'The file was not written: no desk could read it again{{aside}}.',
    meaning: 'The desk still has everything that was to be exported. Recordings are not affected.',
    action: 'If it is too large, export fewer presets at a time; else correct the value that is named.',
  },
} as const satisfies Record<string, ProblemText>
