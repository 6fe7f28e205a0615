import { z } from 'zod'
import { Cue, MAX_CUES } from '../../layout/cue.ts'
import { LayoutState, MAX_REGIONS, Region } from '../../layout/layoutState.ts'
import { SavedLayout } from '../../layout/savedLayout.ts'
import { Account, StorageProfile } from '../account.ts'
import { Preset, PresetSettings } from '../preset.ts'

/** What marks a file as ours. */
export const EXCHANGE_KIND = 'recording-desk-presets'

/** The shape that this desk writes. Older ones are brought up to it, see `migrations.ts`. */
export const EXCHANGE_VERSION = 1

/** Largest file, bytes. */
export const EXCHANGE_BYTES = 5 * 1024 * 1024

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
})

// What the service would not mix is refused here, with its place, instead of being cut off during a show.
const layout = LayoutState.extend({ regions: z.array(Region).max(MAX_REGIONS) })
const pixels = z.number().positive().max(16_384)

const ExchangedLayout = SavedLayout.extend({ layout, canvas: z.strictObject({ width: pixels, height: pixels }) })

/** A preset, and whether it had secrets where it comes from; the secrets themselves are never written. */
const ExchangedPreset = Preset.pick({ id: true }).extend({
  settings: PresetSettings.extend({
    layout,
    cues: z
      .array(Cue.extend({ layout }))
      .max(MAX_CUES)
      .default(() => []),
  }),
  had: z.strictObject({ token: z.boolean(), decryptionSecret: z.boolean() }),
})

/** An exported file of the present version. */
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
