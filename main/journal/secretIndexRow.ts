import { z } from 'zod'
import type { SecretIndexEntry } from './port.ts'

/** The shape of a {@link SecretIndexEntry} in the file. */
export const SecretIndexRow: z.ZodType<SecretIndexEntry> = z.strictObject({
  id: z.string(),
  at: z.number(),
  item: z.string().optional(),
})

/** What the id of a damaged row still says: its item may be in the keychain, and nobody else knows of it. */
export const salvageSecretRow = (id: string): SecretIndexEntry | null => (id.includes('/') ? { id, at: 0 } : null)
