import type { Account, StorageProfile } from './account.ts'
import { AccountDraftBody, PresetDraftBody, StorageDraftBody } from './draft.ts'
import { changedFrom } from './followPreset.ts'
import type { PresetSettings } from './preset.ts'
import { parsedJson } from '../parsedJson.ts'
import { withPart } from './presetFields.ts'
import { accountForm, storageForm } from './recordForms.ts'
import { storable } from './storable.ts'

/** Whether the draft of an account's form, a body as it is kept, holds nothing but what is stored now. */
export const isMadeAccount = (body: string, account: Account): boolean =>
  isAll(
    AccountDraftBody.safeParse(parsedJson(body)).data?.typed,
    accountForm(account),
    account.host.kind === 'custom' ? null : 'address',
  )

/** The same of a storage profile's form. */
export const isMadeStorage = (body: string, profile: StorageProfile): boolean =>
  isAll(
    StorageDraftBody.safeParse(parsedJson(body)).data?.typed,
    storageForm(profile),
    profile.endpoint === null ? 'endpoint' : null,
  )

/** The same of the form of a preset with these settings. */
export function isMadePreset(body: string, settings: PresetSettings): boolean {
  const draft = PresetDraftBody.safeParse(parsedJson(body)).data
  return draft !== undefined && changedFrom(storable(withPart(settings, draft.typed)), settings).length === 0
}

/** `idle`: a field that does not apply to what was made; what was typed there before says nothing. Nor do blanks around a text. */
function isAll(typed: object | undefined, made: Readonly<Record<string, string>>, idle: string | null): boolean {
  return (
    typed !== undefined &&
    Object.entries(typed).every(([field, text]) => field === idle || String(text).trim() === made[field])
  )
}
