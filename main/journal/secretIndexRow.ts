import { z } from 'zod'
import type { SecretIndexEntry } from './port.ts'

/** The shape of a {@link SecretIndexEntry} in the file. */
export const SecretIndexRow: z.ZodType<SecretIndexEntry> = z.strictObject({
  id: z.string(),
  at: z.number(),
  item: z.string().optional(),
})
