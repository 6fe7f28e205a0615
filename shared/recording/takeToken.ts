import { z } from 'zod'
import { SECRET_TEXT_LENGTH } from '../secretLimits.ts'

/**
 * Which token a show goes on with. Nothing given: the one it was started with; where that one was for the show alone and is gone,
 * nothing begins.
 */
export const TakeToken = z.strictObject({
  /** Secret, for this show alone: kept in memory. */
  token: z.string().min(1).max(SECRET_TEXT_LENGTH).optional(),
  /** The preset's own, whatever the show was started with. */
  presetToken: z.boolean().optional(),
})
export type TakeToken = z.infer<typeof TakeToken>
