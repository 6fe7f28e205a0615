import type { Account, StorageProfile } from './account.ts'
import { AccountDraftBody, PresetDraftBody, StorageDraftBody } from './draft.ts'
import { changedFrom } from './followPreset.ts'
import type { PresetSettings } from './preset.ts'
import { parsedJson } from '../parsedJson.ts'
import { withPart } from './presetFields.ts'
import { accountForm, storageForm } from './recordForms.ts'
import { storable } from './storable.ts'

/** Whether a draft of a new account, a body as it is kept, holds nothing but what this one was made with. */
export const isMadeAccount = (body: string, account: Account): boolean =>
  isAll(AccountDraftBody.safeParse(parsedJson(body)).data?.typed, accountForm(account))

/** The same of a new storage profile. */
export const isMadeStorage = (body: string, profile: StorageProfile): boolean =>
  isAll(StorageDraftBody.safeParse(parsedJson(body)).data?.typed, storageForm(profile))

/** The same of a new preset that was made with these settings. */
export function isMadePreset(body: string, settings: PresetSettings): boolean {
  const draft = PresetDraftBody.safeParse(parsedJson(body)).data
  return draft !== undefined && changedFrom(storable(withPart(settings, draft.typed)), settings).length === 0
}

/** Blanks around a text are nobody's change. */
function isAll(typed: object | undefined, made: Readonly<Record<string, string>>): boolean {
  return typed !== undefined && Object.entries(typed).every(([field, text]) => String(text).trim() === made[field])
}
