import { vendorById } from '../agora/vendors.ts'
import { parsedJson } from '../parsedJson.ts'
import type { Account, StorageProfile } from './account.ts'
import { AccountDraftBody, PresetDraftBody, StorageDraftBody } from './draft.ts'
import { changedFrom } from './followPreset.ts'
import type { FormValues } from './followForm.ts'
import type { PresetSettings } from './preset.ts'
import { withPart } from './presetFields.ts'
import { accountForm, storageForm } from './recordForms.ts'
import { storable } from './storable.ts'

/**
 * Whether the form that an account's draft, a body as it is kept, stands for is what was made: saving it once more would change
 * nothing. `before`: the record it was typed over; null: a new one's. A draft that cannot be read is none of it.
 */
export function isMadeAccount(body: string, before: Account | null, made: Account): boolean {
  const typed = AccountDraftBody.safeParse(parsedJson(body)).data?.typed
  if (typed === undefined) return false
  const form = Object.assign(accountForm(before), typed)
  return isMade(form, accountForm(made), form.host === 'custom' ? null : 'address')
}

/** The same of a storage profile's form. */
export function isMadeStorage(body: string, before: StorageProfile | null, made: StorageProfile): boolean {
  const typed = StorageDraftBody.safeParse(parsedJson(body)).data?.typed
  if (typed === undefined) return false
  const form = Object.assign(storageForm(before), typed)
  return isMade(form, storageForm(made), vendorById(Number(form.vendor))?.needsEndpoint === true ? null : 'endpoint')
}

/** The same of a preset's form, which was typed over `before`. */
export function isMadePreset(body: string, before: PresetSettings, made: PresetSettings): boolean {
  const draft = PresetDraftBody.safeParse(parsedJson(body)).data
  return draft !== undefined && changedFrom(storable(withPart(before, draft.typed)), made).length === 0
}

/** `idle`: a field that this form does not use; what stands there says nothing. Nor do blanks around a text. */
const isMade = <T extends FormValues>(form: T, made: T, idle: keyof T | null): boolean =>
  Object.entries(form).every(([field, text]) => field === idle || text.trim() === made[field])
