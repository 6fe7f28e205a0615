/** Words of the desk: tiles, filters, empty wall. */
export const desk = {
  title: 'Desk',
} as const
