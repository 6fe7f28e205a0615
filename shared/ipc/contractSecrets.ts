import { z } from 'zod'
import { OwnerlessSecret } from '../ownerlessSecret.ts'

/** The part of the contract about secrets as a whole: no secret goes in, and none comes out. */
export const secretMethods = {
  /** Asks the keychain again, for instance after it was unlocked. */
  'secrets.retry': { input: z.null(), output: z.null() },
  /** What the keychain holds for records that no screen shows, for instance because no launch could read them. */
  'secrets.ownerless': { input: z.null(), output: z.array(OwnerlessSecret) },
  /** `service`: what the desk's items are called in the keychain. `complete`: whether it knows of all that it put there. */
  'secrets.items': { input: z.null(), output: z.strictObject({ service: z.string(), complete: z.boolean() }) },
  /** Forgets every secret of this desk. `left`: how many the keychain would not delete now; they go at the next unlock. */
  'secrets.forgetEverything': {
    input: z.null(),
    output: z.strictObject({ forgotten: z.number().int(), left: z.number().int() }),
  },
} as const
