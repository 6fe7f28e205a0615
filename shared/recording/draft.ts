import { z } from 'zod'
import type { AccountId, CueId, LayoutId, PresetId, SessionId, StorageProfileId } from '../ids.ts'
import { PresetPart } from './presetFields.ts'

/** The form a draft belongs to, and the record it edits (or `new`): `preset/<id>`, `layout/library/<id>`, `layout/cue/<preset>/<cue>`. */
export const DraftKey = z
  .string()
  .max(160)
  .regex(/^((preset|account|storage|layout)(\/[\w.-]{1,64}){1,2}|layout\/cue(\/[\w.-]{1,64}){2})$/)
export type DraftKey = z.infer<typeof DraftKey>

/** Where each draft is kept. `new`: of a record that is not stored yet. */
export const draftKeys = {
  preset: (id: PresetId | 'new'): DraftKey => `preset/${id}`,
  account: (id: AccountId | 'new'): DraftKey => `account/${id}`,
  storage: (id: StorageProfileId | 'new'): DraftKey => `storage/${id}`,
  libraryLayout: (id: LayoutId): DraftKey => `layout/library/${id}`,
  presetLayout: (id: PresetId): DraftKey => `layout/preset/${id}`,
  /** Cues of two presets may share an id, as in copies that earlier versions made. */
  cueLayout: (presetId: PresetId, cueId: CueId): DraftKey => `layout/cue/${presetId}/${cueId}`,
  sessionLayout: (id: SessionId): DraftKey => `layout/session/${id}`,
} as const

/** Whether a draft is of this preset: of its form, its own layout or one of its cues. */
export const isDraftOfPreset = (key: DraftKey, id: PresetId): boolean =>
  key === draftKeys.preset(id) || key === draftKeys.presetLayout(id) || key.startsWith(`layout/cue/${id}/`)

/** The layout of the library that a draft is of; null: it is of something else. */
export const libraryLayoutOfDraft = (key: DraftKey): LayoutId | null =>
  (/^layout\/library\/([^/]+)$/.exec(key)?.[1] ?? null) as LayoutId | null

/** Longest body, characters: every cue of a full preset, as typed and as it was. */
export const DRAFT_LENGTH = 1_048_576

/** How long a draft waits for its person, days. */
export const DRAFT_KEPT_DAYS = 30

/** A draft as it lies in the journal: `id` is its key, `at` when it was typed, ms since 1970, `body` JSON without secrets. */
export const StoredDraft = z.strictObject({ id: DraftKey, at: z.number(), body: z.string() })
export type StoredDraft = z.infer<typeof StoredDraft>

const text = z.string().max(1024)

/**
 * A preset's form: what was changed in it, and what those fields held when that was done. What was not changed is not in it,
 * and follows the preset.
 */
export const PresetDraftBody = z.strictObject({ typed: PresetPart, base: PresetPart })
export type PresetDraftBody = z.infer<typeof PresetDraftBody>
/** What was typed into a form of single fields, and what those held when that was done; as with a preset. */
const changed = <T extends z.ZodRawShape>(fields: z.ZodObject<T>) =>
  z.strictObject({ typed: fields.partial(), base: fields.partial() })

/** An account's form, its certificate excepted. */
export const AccountDraftBody = changed(
  z.strictObject({
    label: text,
    appId: text,
    customerId: text,
    host: z.enum(['agora', 'custom']),
    address: text,
  }),
)
/** A storage profile's form, its keys excepted. */
export const StorageDraftBody = changed(
  z.strictObject({
    label: text,
    vendor: text,
    region: text,
    bucket: text,
    endpoint: text,
  }),
)

/**
 * What a draft of each form may hold: exactly the fields that are no secret, so that a secret cannot be written to disk by
 * mistake. The layout editor knows no secrets; its drafts are any JSON object.
 */
const bodies: Readonly<Record<string, z.ZodType>> = {
  preset: PresetDraftBody,
  account: AccountDraftBody,
  storage: StorageDraftBody,
  layout: z.record(z.string(), z.json()),
}

/** What is wrong with a body, without any of its values; null when it may be stored. */
export function draftFault(key: DraftKey, body: string): z.ZodError | 'notJson' | null {
  const schema = bodies[key.split('/')[0] ?? '']
  try {
    return schema?.safeParse(JSON.parse(body)).error ?? null
  } catch {
    return 'notJson'
  }
}
