import type { ProblemText } from './problems.ts'

/** Faults around the library of layouts and the cues of a show. */
export const layoutProblems = {
  savedLayoutNotFound: {
    what: 'This layout is no longer in the library.',
    meaning: 'Nothing was changed. Recordings keep the layout they have.',
    action: 'Go on with the layouts that are listed, or save it as a new one.',
  },
} as const satisfies Record<string, ProblemText>
