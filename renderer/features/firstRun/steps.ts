/** The steps of the first run, in order. */
export const firstSteps = ['look', 'account', 'storage', 'preset'] as const
export type FirstStep = (typeof firstSteps)[number]
