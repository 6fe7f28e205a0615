/** Names that the first rehearsal gives to what it makes; the operator may change them. */
export const welcome = {
  account: 'Rehearsal',
  storage: 'Rehearsal bucket',
  preset: 'First rehearsal',
} as const
