/** Words of the session screen. */
export const session = {
  title: 'Session',
} as const
