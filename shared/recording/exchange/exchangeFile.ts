import { z } from 'zod'
import { STORAGE_ADDRESS_LENGTH } from '../../agora/storageAddress.ts'
import { LayoutCanvas, SavedLayout } from '../../layout/savedLayout.ts'
import { Account, StorageProfile } from '../account.ts'
import { Preset, PresetSettings } from '../preset.ts'

/** What marks a file as ours. */
export const EXCHANGE_KIND = 'recording-desk-presets'

/** The shape that this desk writes. Older ones are brought up to it, see `migrations.ts`. */
export const EXCHANGE_VERSION = 1

/** Largest file, bytes. */
export const EXCHANGE_BYTES = 16 * 1024 * 1024

const MOST = 5000
const label = z.string().trim().min(1).max(80)

/** An account without its certificate. The rehearsal's account belongs to one desk and is never written. */
const ExchangedAccount = Account.pick({ id: true }).extend({
  label,
  appId: z.string().trim().min(1).max(128),
  customerId: z.string().trim().min(1).max(128),
  host: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('agora') }),
    z.strictObject({ kind: z.literal('custom'), url: z.string().max(512) }),
  ]),
})

/** A storage profile without its keys. */
const ExchangedStorage = StorageProfile.omit({ accessKey: true, secretKey: true, createdAt: true }).extend({
  label,
  vendor: z.number().int().min(0).max(99),
  region: z.number().int().min(0).max(99),
  bucket: z.string().trim().min(1).max(256),
  endpoint: z
    .string()
    .trim()
    .max(STORAGE_ADDRESS_LENGTH)
    .nullable()
    .default(null)
    .transform((address) => (address === '' ? null : address)),
})

const ExchangedLayout = SavedLayout.extend({ canvas: LayoutCanvas })

/** A preset, and whether it had secrets where it comes from; the secrets themselves are never written. */
const ExchangedPreset = Preset.pick({ id: true }).extend({
  settings: PresetSettings,
  had: z.strictObject({ token: z.boolean(), decryptionSecret: z.boolean() }),
})

/**
 * An exported file of the present version. Whatever a desk can store comes back, such as a layout with more regions than are
 * mixed: the linter says so in the plan.
 */
export const ExchangeFile = z.strictObject({
  kind: z.literal(EXCHANGE_KIND),
  schemaVersion: z.literal(EXCHANGE_VERSION),
  /** Version of the desk that wrote it. */
  writtenBy: z.string().max(64),
  accounts: z.array(ExchangedAccount).max(MOST),
  storageProfiles: z.array(ExchangedStorage).max(MOST),
  layouts: z.array(ExchangedLayout).max(MOST),
  presets: z.array(ExchangedPreset).max(MOST),
})
export type ExchangeFile = z.infer<typeof ExchangeFile>
export type ExchangedAccount = z.infer<typeof ExchangedAccount>
export type ExchangedStorage = z.infer<typeof ExchangedStorage>
export type ExchangedPreset = z.infer<typeof ExchangedPreset>
