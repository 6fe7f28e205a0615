import type { ProblemText } from './problems.ts'

/** Why a recording never began, or how it likely ended. */
export const endProblems = {
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
  takenUpAgain: {
    what: 'The service already records this channel with this uid: it is “{{name}}”, which the desk had given up.',
    meaning: '“{{name}}” records and has been taken up again. Nothing new was started.',
    action: 'Go on with “{{name}}”. For a fresh take, stop it first.',
  },
  stoppedMeanwhile: {
    what: 'The service still recorded this channel with this uid: it was “{{name}}”, which has been stopped since.',
    meaning: 'Nothing new was started, and “{{name}}” has ended.',
    action: 'Start it again if it should be recording.',
  },
  startNeverAnswered: {
    what: 'The start was sent, but the desk never learned the answer.',
    meaning: 'It may be recording, and the desk cannot stop it. It ends by itself when the channel stays empty.',
    action:
      'Look into the bucket, or empty the channel. If its ids are known elsewhere, enter them here; else give it up.',
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
    meaning: 'It has likely ended, but nobody has said so. What it saved before stays in the bucket.',
    action: 'Start again if it should still be recording.',
  },
  stoppedUnseen: {
    what: 'Agora took the stop without saying how it ended, and has not known this recording for {{seconds}} s.',
    meaning: 'It has ended. No answer said where its files are.',
    action: 'Look into the bucket for them, and at Agora’s backup if they are not there.',
  },
  endedLikelyToken: {
    what: 'The recording ended by itself, likely because its channel token expired.',
    meaning: 'No upload was confirmed. Files that Agora named before: {{files}}.',
    action: 'Start again with a new token if it should still be recording.',
  },
  endedLikelyFailover: {
    what: 'The recording ended by itself, likely because the service could not move it to another server.',
    meaning: 'No upload was confirmed, and the last seconds may be missing. Files that Agora named before: {{files}}.',
    action: 'Start again if it should still be recording.',
  },
  endedLikelyIdle: {
    what: 'The recording ended by itself, likely because nobody was in the channel any more, or somebody stopped it elsewhere.',
    meaning: 'No upload was confirmed. Files that Agora named before: {{files}}.',
    action: 'Start again if it should still be recording.',
  },
  endedUnwatched: {
    what: 'The recording ended by itself while nobody looked, and why cannot be told.',
    meaning:
      'It counts until it was last proven; it may have gone on after that. No upload was confirmed. Files that Agora named before: {{files}}.',
    action: 'Look into its bucket for the files. Start again if it should still be recording.',
  },
  endedBeforeRecording: {
    what: 'The recording ended by itself, and nothing had proven that it recorded.',
    meaning: 'There may be no file at all: Agora named none.',
    action: 'Check that somebody publishes in the channel, then start again.',
  },
} as const satisfies Record<string, ProblemText>
