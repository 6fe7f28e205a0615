import type { SessionState } from '../../../shared/recording/session.ts'

/** Ends after which a person wants another take rather than the files. */
export const wantsAnotherTake = (state: SessionState): boolean =>
  state === 'failed' || state === 'nothingRecorded' || state === 'endedByItself'
