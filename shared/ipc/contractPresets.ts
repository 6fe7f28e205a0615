import { z } from 'zod'
import { PresetId } from '../ids.ts'
import { Preset, PresetSettings } from '../recording/preset.ts'
import { EditTrace, PresetEdit, editedFields } from '../recording/presetEdit.ts'
import { SECRET_TEXT_LENGTH } from '../secretLimits.ts'
import { SecretPlace } from '../secretStatus.ts'

const secret = z.string().max(SECRET_TEXT_LENGTH)
const keep = SecretPlace
const several = z.strictObject({ ids: z.array(PresetId).min(1).max(10_000) })

/** How long removed presets and their secrets can be had back, ms. */
export const PRESET_UNDO_MS = 30_000

/** What a window can do with presets: part of the contract. */
export const presetMethods = {
  'presets.create': {
    input: z.strictObject({
      settings: PresetSettings,
      token: secret.nullable(),
      decryptionSecret: secret.nullable(),
      keep,
    }),
    output: Preset,
  },
  'presets.change': { input: z.strictObject({ id: PresetId, settings: PresetSettings }), output: Preset },
  /** One change for all of them; those it would not change stay untouched. Answers with those that were changed. */
  'presets.edit': { input: several.extend({ edit: PresetEdit }), output: z.array(Preset) },
  /**
   * Takes an edit back where nobody went on since. Answers with what was not taken back: `kept`, preset by preset, and
   * `missing`, those that were deleted meanwhile, which are left alone.
   */
  'presets.takeBack': {
    input: z.strictObject({ edits: z.array(EditTrace).min(1).max(10_000) }),
    output: z.strictObject({
      kept: z.array(z.strictObject({ id: PresetId, kept: z.array(z.enum(editedFields)) })),
      missing: z.array(PresetId),
    }),
  },
  /** `token: null` forgets the stored one. */
  'presets.replaceToken': {
    input: z.strictObject({ id: PresetId, token: secret.nullable(), keep }),
    output: Preset,
  },
  'presets.replaceDecryptionSecret': {
    input: z.strictObject({ id: PresetId, secret: secret.nullable(), keep }),
    output: Preset,
  },
  /** They can be restored for {@link PRESET_UNDO_MS}, with their secrets; then these are forgotten. */
  'presets.remove': { input: several, output: z.null() },
  /** Answers with those that could still be had back. */
  'presets.restore': { input: several, output: z.array(Preset) },
} as const
