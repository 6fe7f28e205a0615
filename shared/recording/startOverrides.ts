import { z } from 'zod'
import { SECRET_TEXT_LENGTH } from '../secretLimits.ts'
import { PlannedEnd } from './session.ts'

/** What is different for one show. Null: as the preset says. The preset itself stays as it is. */
export const StartOverrides = z.strictObject({
  channel: z.string().min(1).max(512).nullable(),
  recorderUid: z.string().min(1).max(32).nullable(),
  /** Secret. Kept in memory for this recording alone. */
  token: z.string().min(1).max(SECRET_TEXT_LENGTH).nullable(),
  plannedEnd: PlannedEnd.omit({ remindedAt: true }).nullable(),
})
export type StartOverrides = z.infer<typeof StartOverrides>
