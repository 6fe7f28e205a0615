import type { Drill } from '../../../shared/rehearsalStage.ts'

/** The emergencies on the panel, in its order. `seconds`: how long those last that last. */
export const drillChoices = {
  failover: (seconds) => ({ kind: 'failover', seconds }),
  cable: (seconds) => ({ kind: 'cable', seconds }),
  abnormal: () => ({ kind: 'abnormal' }),
  token: () => ({ kind: 'token' }),
  rateLimited: () => ({ kind: 'rateLimited', times: 5 }),
  hang: () => ({ kind: 'hang', times: 2 }),
  backuped: () => ({ kind: 'upload', outcome: 'backuped' }),
  unknown: () => ({ kind: 'upload', outcome: 'unknown' }),
  storage: () => ({ kind: 'storage' }),
} as const satisfies Record<string, (seconds: number) => Drill>

export type DrillName = keyof typeof drillChoices

export const drillNames = Object.keys(drillChoices) as readonly DrillName[]

/** Lengths that can be chosen, s. The second outlasts a failover, the third the desk's patience with it. */
export const drillSeconds = ['20', '60', '120'] as const
