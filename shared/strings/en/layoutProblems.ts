import type { ProblemText } from './problems.ts'

/** Faults around the library of layouts and the cues of a show. */
export const layoutProblems = {
  savedLayoutNotFound: {
    what: 'This layout is no longer in the library.',
    meaning: 'Nothing was changed. Recordings keep the layout they have.',
    action: 'Go on with the layouts that are listed, or save it as a new one.',
  },
  cueNotFound: {
    what: 'This cue no longer exists.',
    meaning: 'Nothing was sent. The recording keeps the layout it has.',
    action: 'Take one of the cues that are listed.',
  },
  noCues: {
    what: 'The preset of this recording has no cues.',
    meaning: 'Nothing was sent. The recording keeps the layout it has.',
    action: 'Add cues to the preset, or take a layout from the session.',
  },
  noNextCue: {
    what: 'The last cue of this show has been taken.',
    meaning: 'Nothing was sent. The recording keeps the layout it has.',
    action: 'Take any cue by its key or its button.',
  },
  layoutNotPossible: {
    what: 'The layout can be changed only while the recorder is in the channel, and before a stop.',
    meaning: 'The recording keeps the layout it has.',
    action: 'Try again once it is recording.',
  },
  layoutNotTaken: {
    what: 'The layout was not taken{{aside}}.',
    meaning: 'Agora did not find the recorder at that moment. If it records on, it keeps the layout it has.',
    action: 'Nothing sends it again by itself: take it once more when the recording is verified again.',
  },
  layoutInvalid: {
    what: 'This layout cannot be sent: {{detail}}.',
    meaning: 'Nothing was sent. The recording keeps the layout it has.',
    action: 'Correct the marked region, then take it again.',
  },
} as const satisfies Record<string, ProblemText>
