/** Words for settings that were changed in two places at once. */
export const clash = {
  title_one: 'One setting was also changed elsewhere',
  title_other: '{{count}} settings were also changed elsewhere',
  text: 'Choose what the preset is to have: until then it is not saved. Everything else that was changed elsewhere is shown here already.',
  formText:
    'Choose what is to be saved: until then nothing is. Everything else that was changed elsewhere is shown here already.',
  here: 'Yours: {{value}}',
  there: 'Saved meanwhile: {{value}}',
  mine: 'Keep mine',
  mineNamed: 'Keep mine: {{field}}',
  theirs: 'Take theirs',
  theirsNamed: 'Take theirs: {{field}}',
  empty: 'nothing',
  yes: 'yes',
  no: 'no',
  regions_one: '{{layout}}, {{count}} region',
  regions_other: '{{layout}}, {{count}} regions',
  cues: '{{count}}: {{names}}',
  fields: { pinned: 'Pinned' },
} as const
