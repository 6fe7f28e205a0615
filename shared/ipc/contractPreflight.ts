import { z } from 'zod'
import { PresetId, StorageProfileId } from '../ids.ts'
import { CheckResult } from '../recording/preflight/check.ts'
import { PreflightShow } from '../recording/preflight/subject.ts'
import { CheckedToken } from '../recording/preflight/tokenCheck.ts'
import { PresetSettings } from '../recording/preset.ts'
import { SECRET_TEXT_LENGTH } from '../secretLimits.ts'

const nothing = z.null()
const secret = z.string().max(SECRET_TEXT_LENGTH)

/** So many presets are looked at in one preflight: as many as the list is made for. */
export const PREFLIGHT_PRESETS = 1_000

/** Chosen by the window, so that it can follow and cancel what it has begun. */
const RunId = z.string().min(1).max(64)

/**
 * A preset to look at. `settings` null: as it is stored. Secrets that were typed just now come along and never go out again;
 * null: the stored ones.
 */
const PreflightOrder = z.strictObject({
  presetId: PresetId.nullable(),
  settings: PresetSettings.nullable(),
  token: secret.nullable(),
  decryptionSecret: secret.nullable(),
  /** Something is different for one show; null: the preset would start as it is. */
  show: PreflightShow.nullable(),
})
export type PreflightOrder = z.infer<typeof PreflightOrder>

/** Every check of one preset, in the order of `checkNames`. */
export const PresetPreflight = z.strictObject({
  presetId: PresetId.nullable(),
  name: z.string(),
  checkedToken: CheckedToken,
  results: z.array(CheckResult),
})
export type PresetPreflight = z.infer<typeof PresetPreflight>

/** A preflight that is over. `startedAt` in ms since 1970, `ms` its length. */
export const PreflightReport = z.strictObject({
  startedAt: z.number(),
  ms: z.number(),
  cancelled: z.boolean(),
  presets: z.array(PresetPreflight),
})
export type PreflightReport = z.infer<typeof PreflightReport>

/** One result of a preflight that is under way. `order`: the place of its preset in the input, from 0. */
export const PreflightProgress = z.strictObject({
  runId: RunId,
  order: z.number().int(),
  result: CheckResult,
  done: z.number().int(),
  total: z.number().int(),
})
export type PreflightProgress = z.infer<typeof PreflightProgress>

export const preflightMethods = {
  /** Answers when everything was looked at or it was cancelled; on the way there is an event for each result. */
  'preflight.run': {
    input: z.strictObject({ runId: RunId, orders: z.array(PreflightOrder).min(1).max(PREFLIGHT_PRESETS) }),
    output: PreflightReport,
  },
  /** Ends a run or a bucket test; what was not looked at by then says so. One that is over is left alone. */
  'preflight.cancel': { input: z.strictObject({ runId: RunId }), output: nothing },
  /** Writes a small file with the values of a form. Keys that are null are the stored ones of the profile, which go to its own store alone. */
  'preflight.testBucket': {
    input: z.strictObject({
      runId: RunId,
      profileId: StorageProfileId.nullable(),
      vendor: z.number().int().min(0).max(99),
      region: z.number().int().min(0).max(99),
      bucket: z.string().trim().min(1).max(256),
      address: z.string().max(512).nullable(),
      accessKey: secret.nullable(),
      secretKey: secret.nullable(),
    }),
    output: CheckResult,
  },
} as const
