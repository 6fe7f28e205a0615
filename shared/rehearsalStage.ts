import { z } from 'zod'

/** Emergencies that can be rehearsed. `seconds` pass on the rehearsal's clock, except where the cable is out. */
export const Drill = z.discriminatedUnion('kind', [
  /** The service moves the recording to another machine and answers "not found" meanwhile. */
  z.strictObject({ kind: z.literal('failover'), seconds: z.number().int().min(1).max(600) }),
  /** The recording exits abnormally: status 20. */
  z.strictObject({ kind: z.literal('abnormal') }),
  /** What a stop says about the files. */
  z.strictObject({ kind: z.literal('upload'), outcome: z.enum(['uploaded', 'backuped', 'unknown']) }),
  /** The channel token runs out: what records ends, the next start is refused. */
  z.strictObject({ kind: z.literal('token') }),
  /** The next requests are refused as too many. */
  z.strictObject({ kind: z.literal('rateLimited'), times: z.number().int().min(1).max(20) }),
  /** The next requests are never answered. */
  z.strictObject({ kind: z.literal('hang'), times: z.number().int().min(1).max(20) }),
  /** Nothing gets through for so many real seconds. */
  z.strictObject({ kind: z.literal('cable'), seconds: z.number().int().min(1).max(600) }),
  /** The bucket takes no files from now on. */
  z.strictObject({ kind: z.literal('storage') }),
])
export type Drill = z.infer<typeof Drill>

/** One person in a channel. A quiet one is there without sound and picture. */
export const StagePerson = z.strictObject({ uid: z.string(), quiet: z.boolean() })
export type StagePerson = z.infer<typeof StagePerson>

/** A channel that is or was recorded in this rehearsal. */
export const StageChannel = z.strictObject({ channel: z.string(), people: z.array(StagePerson), recorded: z.boolean() })
export type StageChannel = z.infer<typeof StageChannel>

/** What the service received. */
export const StageRequest = z.strictObject({
  seq: z.number().int(),
  /** ms since 1970 on the rehearsal's clock. */
  at: z.number(),
  call: z.string(),
  channel: z.string().nullable(),
  status: z.number().int().nullable(),
  /** Whether the service acted on it, and whether its answer left. */
  processed: z.boolean(),
  answered: z.boolean(),
})
export type StageRequest = z.infer<typeof StageRequest>

/** The rehearsal behind the scenes, as it is right now. Never a secret. */
export const RehearsalStage = z.strictObject({
  running: z.boolean(),
  /** ms since 1970 on the rehearsal's clock, and how fast it runs. */
  now: z.number(),
  speed: z.number(),
  channels: z.array(StageChannel),
  /** Drills that wait for their requests or are under way. */
  waiting: z.array(z.enum(['token', 'rateLimited', 'hang', 'cable', 'storage'])),
  /** Newest first. */
  requests: z.array(StageRequest),
  received: z.number().int(),
})
export type RehearsalStage = z.infer<typeof RehearsalStage>

/** Speeds that can be chosen; 0 stands still. */
export const stageSpeeds = [0, 1, 10, 60] as const
