import { z } from 'zod'
import { PresetId } from '../../shared/ids.ts'
import { Preset } from '../../shared/recording/preset.ts'
import type { RemovedPreset } from './port.ts'

/** The shape of a {@link RemovedPreset} in the file. */
export const RemovedPresetRow: z.ZodType<RemovedPreset> = z.strictObject({
  id: PresetId,
  at: z.number(),
  preset: Preset,
})
