import { z } from 'zod'
import { AccountId, PresetId } from '../ids.ts'
import { Drill, RehearsalStage } from '../rehearsalStage.ts'

const channel = z.string().min(1).max(64)
const uid = z.string().regex(/^[1-9]\d{0,9}$/)

/** The part of the contract behind the scenes of the built-in rehearsal. Nothing here can reach a real service. */
export const rehearsalMethods = {
  /** Starts the built-in rehearsal service if needed and makes sure that it has an account, a storage profile and a preset. */
  'rehearsal.begin': { input: z.null(), output: z.strictObject({ accountId: AccountId, presetId: PresetId }) },
  'rehearsal.stage': { input: z.null(), output: RehearsalStage },
  /** Somebody comes (null: with the next free uid), goes, falls silent or speaks again. */
  'rehearsal.person': {
    input: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('join'), channel, uid: uid.nullable() }),
      z.strictObject({ what: z.literal('leave'), channel, uid }),
      z.strictObject({ what: z.literal('quiet'), channel, uid, quiet: z.boolean() }),
    ]),
    output: RehearsalStage,
  },
  /** Changes the speed of the rehearsal's clock, or lets it jump ahead by so many ms. */
  'rehearsal.clock': {
    input: z.strictObject({
      speed: z.number().min(0).max(600).optional(),
      advance: z.number().int().min(1).max(86_400_000).optional(),
    }),
    output: RehearsalStage,
  },
  /** Lets something go wrong, in one channel or (null) in all. */
  'rehearsal.drill': { input: z.strictObject({ drill: Drill, channel: channel.nullable() }), output: RehearsalStage },
  /** Ends every drill that still waits or goes on. */
  'rehearsal.endDrills': { input: z.null(), output: RehearsalStage },
  /** Everything as at the beginning: no drills, ordinary time, two people everywhere, an empty list. Recordings go on. */
  'rehearsal.reset': { input: z.null(), output: RehearsalStage },
} as const
