import { z } from 'zod'
import { AccountId, PresetId, StorageProfileId } from '../ids.ts'
import { MAX_IDLE, MIN_IDLE } from './idleTime.ts'
import { PresetTags, type PresetSettings } from './preset.ts'
import { PresetPart, fieldsOf, partOf, sameField, withFields, withPart } from './presetFields.ts'
import { withTag, withoutTag } from './presetTags.ts'

/** One change for many presets at once. Null and empty lists leave things as they are. */
export const PresetEdit = z.strictObject({
  addTags: PresetTags,
  removeTags: PresetTags,
  pinned: z.boolean().nullable(),
  accountId: AccountId.nullable(),
  storageProfileId: StorageProfileId.nullable(),
  /** s */
  maxIdleTime: z.number().int().min(MIN_IDLE).max(MAX_IDLE).nullable(),
})
export type PresetEdit = z.infer<typeof PresetEdit>

/** Changes nothing. */
export const noEdit: PresetEdit = {
  addTags: [],
  removeTags: [],
  pinned: null,
  accountId: null,
  storageProfileId: null,
  maxIdleTime: null,
}

/** What an edit can change, in the order in which it is told. */
export const editedParts = ['tags', 'pinned', 'accountId', 'storageProfileId', 'maxIdleTime'] as const
export type EditedPart = (typeof editedParts)[number]

/** The settings of one preset after the edit. */
export function editedSettings(settings: PresetSettings, edit: PresetEdit): PresetSettings {
  const kept = edit.removeTags.reduce<string[]>(withoutTag, settings.tags)
  return {
    ...settings,
    tags: edit.addTags.reduce<string[]>(withTag, kept),
    pinned: edit.pinned ?? settings.pinned,
    accountId: edit.accountId ?? settings.accountId,
    storageProfileId: edit.storageProfileId ?? settings.storageProfileId,
    recording: { ...settings.recording, maxIdleTime: edit.maxIdleTime ?? settings.recording.maxIdleTime },
  }
}

/** What the edit would change in one preset. */
export function editChanges(settings: PresetSettings, edit: PresetEdit): readonly EditedPart[] {
  const after = editedSettings(settings, edit)
  const differs: Readonly<Record<EditedPart, boolean>> = {
    tags: after.tags.join('\n') !== settings.tags.join('\n'),
    pinned: after.pinned !== settings.pinned,
    accountId: after.accountId !== settings.accountId,
    storageProfileId: after.storageProfileId !== settings.storageProfileId,
    maxIdleTime: after.recording.maxIdleTime !== settings.recording.maxIdleTime,
  }
  return editedParts.filter((part) => differs[part])
}

/** How many of the presets each part would change. */
export function countEditChanges(
  presets: readonly { readonly settings: PresetSettings }[],
  edit: PresetEdit,
): Readonly<Record<EditedPart | 'presets', number>> {
  const changes = presets.map(({ settings }) => editChanges(settings, edit))
  const count = (part: EditedPart): number => changes.filter((parts) => parts.includes(part)).length
  return {
    presets: changes.filter((parts) => parts.length > 0).length,
    tags: count('tags'),
    pinned: count('pinned'),
    accountId: count('accountId'),
    storageProfileId: count('storageProfileId'),
    maxIdleTime: count('maxIdleTime'),
  }
}

/** Fields that an edit can change. */
export const editedFields = ['tags', 'pinned', 'accountId', 'storageProfileId', 'recording.maxIdleTime'] as const
export type EditedField = (typeof editedFields)[number]

/** What an edit did to one preset: the fields that it changed, as they were and as it left them. */
export const EditTrace = z.strictObject({ id: PresetId, before: PresetPart, after: PresetPart })
export type EditTrace = z.infer<typeof EditTrace>

/** Notes what an edit did. */
export function traceOf(id: PresetId, before: PresetSettings, after: PresetSettings): EditTrace {
  const fields = editedFields.filter((field) => !sameField(before, after, field))
  return { id, before: partOf(before, fields), after: partOf(after, fields) }
}

/** The settings as before the edit, except for fields that somebody has changed since: those are `kept`. */
export function takenBack(
  settings: PresetSettings,
  { before, after }: EditTrace,
): { readonly settings: PresetSettings; readonly kept: readonly EditedField[] } {
  const edited = fieldsOf(after)
  const left = withPart(settings, after)
  const kept = editedFields.filter((field) => edited.includes(field) && !sameField(settings, left, field))
  return { settings: withFields(withPart(settings, before), kept, settings), kept }
}
