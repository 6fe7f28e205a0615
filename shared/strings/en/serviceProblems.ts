import type { ProblemText } from './problems.ts'

/** Faults of the recording service and of the way to it. One entry per row of the catalogue in `shared/agora`. */
export const serviceProblems = {
  networkUnreachable: {
    what: '{{host}} cannot be reached from this computer.',
    meaning: 'Nothing was sent. Recordings that already run continue in the cloud.',
    action: 'Check the network connection, then try again.',
  },
} as const satisfies Record<string, ProblemText>
