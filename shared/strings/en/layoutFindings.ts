import type { FindingText } from './findingText.ts'

/** What is wrong with layouts: regions, the large window, the library, cues. */
export const layoutFindings = {
  backgroundInvalid: {
    what: '“{{value}}” is not a colour.',
    action: 'Write # and six digits or letters A–F, such as #101418.',
  },
  largeWindowUnused: {
    what: 'The uid of the large window is used by the vertical layout only.',
    action: 'Remove it, or choose the vertical layout.',
  },
  largeWindowUidInvalid: {
    what: '“{{value}}” is not a uid.',
    action: 'Use a number from 1 to 4294967295, or leave it empty.',
  },
  libraryLayoutStretched: {
    what: 'The layout “{{name}}” was drawn for {{drawn}}; on {{canvas}} its regions are stretched, and crop cuts other parts.',
    action: 'Adjust the regions in the studio and save them as the preset’s own, or choose one drawn for this shape.',
  },
  libraryLayoutGone: {
    what: 'The library layout of this preset no longer exists.',
    action: 'The preset starts with its own layout. Choose another one, or keep its own.',
  },
  regionsMissing: {
    what: 'A custom layout needs at least one region.',
    action: 'Add a region.',
  },
  regionsTooMany: {
    what: '{{count}} regions are drawn; the service mixes at most {{limit}}.',
    action: 'Remove {{over}} of them.',
  },
  regionUidInvalid: {
    what: 'Region {{region}}: “{{value}}” is not a uid.',
    action: 'Use a number from 1 to 4294967295, or leave it empty for the order of joining.',
  },
  regionUidTwice: {
    what: 'Region {{region}} shows uid {{value}}, which region {{other}} shows already.',
    action: 'Give every region another uid.',
  },
  regionNumber: {
    what: 'Region {{region}}: position and size must be numbers from 0 to 100 % of the canvas.',
    action: 'Correct the marked number.',
  },
  regionNoWidth: {
    what: 'Region {{region}} has no width, so nobody can be seen in it.',
    action: 'Make it wider, or remove it.',
  },
  regionNoHeight: {
    what: 'Region {{region}} has no height, so nobody can be seen in it.',
    action: 'Make it higher, or remove it.',
  },
  regionTooWide: {
    what: 'Region {{region}} reaches beyond the right edge of the canvas by {{over}} %.',
    action: 'Make it narrower or move it to the left.',
  },
  regionTooHigh: {
    what: 'Region {{region}} reaches beyond the lower edge of the canvas by {{over}} %.',
    action: 'Make it lower or move it up.',
  },
  regionSmall: {
    what: 'Region {{region}} is only {{width}} × {{height}} pixels.',
    action: 'Make it at least {{min}} pixels wide and high.',
  },
  regionAlphaInvalid: {
    what: 'Region {{region}}: the opacity is not a number from 0 to 1.',
    action: 'Use 1 for opaque.',
  },
  regionInvisible: {
    what: 'Region {{region}} is fully transparent, so nobody can be seen in it.',
    action: 'Raise its opacity, or remove it.',
  },
  cueLayoutStretched: {
    what: 'Cue “{{cue}}”: the layout “{{name}}” was drawn for {{drawn}}; on {{canvas}} its regions are stretched.',
    action:
      'Open the cue in the studio, adjust the regions and save them as its own, or choose one drawn for this shape.',
  },
  cueLayoutGone: {
    what: 'The library layout of cue “{{cue}}” no longer exists.',
    action: 'The cue takes its own layout. Choose another one, or keep its own.',
  },
  cueInvalid: {
    what: 'Cue “{{cue}}” cannot be sent as it is: Agora would refuse it in the middle of the show.',
    action: 'Open it in the studio and correct what is marked.',
  },
  cueShowsRecorder: {
    what: 'Cue “{{cue}}” waits for uid {{value}}, which is the recorder itself. It sends no picture.',
    action: 'Give the region another uid, or the order of joining.',
  },
  recorderInRegion: {
    what: 'Region {{region}} waits for uid {{value}}, which is the recorder itself. It sends no picture.',
    action: 'Give the region another uid, or the order of joining.',
  },
  recorderIsLarge: {
    what: 'The large window waits for uid {{value}}, which is the recorder itself. It sends no picture.',
    action: 'Choose the uid of somebody who is seen.',
  },
  slotUnreachable: {
    what: 'Region {{region}} waits for person {{slot}} in the order of joining; with {{people}} people nobody gets there.',
    action: 'Remove the region, or expect more people.',
  },
  regionHidden: {
    what: 'Region {{other}} covers region {{region}} wholly.',
    action: 'Bring region {{region}} forward, or move one of them.',
  },
  regionBars: {
    what: 'Region {{region}} has bars: the picture fills {{filled}} % of it.',
    action: 'Trim the region to the picture, or crop the picture.',
  },
  regionsOverlap: {
    what: 'Regions overlap: {{pairs}}. Which one lies on top is not documented; usually it is the later one.',
    action: 'Try it before the show, or draw them apart.',
  },
} as const satisfies Record<string, FindingText>
