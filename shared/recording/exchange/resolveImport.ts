import { z } from 'zod'
import type { SavedLayout } from '../../layout/savedLayout.ts'
import type { PresetSettings } from '../preset.ts'
import type { ExchangeFile, ExchangedAccount, ExchangedStorage } from './exchangeFile.ts'
import {
  type ExchangeDesk,
  type ExchangeItemKind,
  exchangeKinds,
  isHere,
  planImport,
  settingsHere,
} from './planImport.ts'

/** What to do about a record that is here already and differs. */
export const ImportChoice = z.strictObject({
  kind: z.enum(exchangeKinds),
  /** Its id in the file. */
  id: z.uuid(),
  choice: z.enum(['mine', 'theirs', 'both']),
})
export type ImportChoice = z.infer<typeof ImportChoice>

/** One record to write under `id`; `replaces`: something is there now. */
export type ImportStep = { readonly id: string; readonly fileId: string; readonly replaces: boolean } & (
  | { readonly kind: 'account'; readonly record: ExchangedAccount }
  | { readonly kind: 'storageProfile'; readonly record: ExchangedStorage }
  | { readonly kind: 'layout'; readonly record: SavedLayout }
  | { readonly kind: 'preset'; readonly record: PresetSettings }
)

/** Names beside one of the same name, when both are kept. */
export const besideName = (name: string, most: number): string => `${name.slice(0, most - 11)} (imported)`

/** What to write, in order. What is the same is left alone; a conflict without a choice keeps what is here. */
export function resolveImport(
  file: ExchangeFile,
  desk: ExchangeDesk,
  choices: readonly ImportChoice[],
  newId: () => string,
): readonly ImportStep[] {
  const chosen = new Map(choices.map(({ kind, id, choice }) => [`${kind}/${id}`, choice]))
  const goes = new Map(
    planImport(file, desk).map(({ kind, id, state, mine }) => {
      const choice = state === 'conflict' ? (chosen.get(`${kind}/${id}`) ?? 'mine') : 'mine'
      const write = state === 'new' || (state === 'conflict' && choice !== 'mine')
      const to = choice === 'both' ? newId() : (mine ?? id)
      return [`${kind}/${id}`, { write, to, beside: choice === 'both' }] as const
    }),
  )
  const idHere = (kind: ExchangeItemKind, id: string): string | null =>
    goes.get(`${kind}/${id}`)?.to ?? (isHere(kind, id, desk) ? id : null)
  const place = (kind: ExchangeItemKind, fileId: string) => {
    const { write, to, beside } = goes.get(`${kind}/${fileId}`) ?? { write: false, to: fileId, beside: false }
    return { write, beside, at: { id: to, fileId, replaces: isHere(kind, to, desk) } }
  }

  return [
    ...file.accounts.flatMap((record): ImportStep[] => {
      const { write, beside, at } = place('account', record.id)
      const label = beside ? besideName(record.label, 80) : record.label
      return write ? [{ kind: 'account', ...at, record: { ...record, label } }] : []
    }),
    ...file.storageProfiles.flatMap((record): ImportStep[] => {
      const { write, beside, at } = place('storageProfile', record.id)
      const label = beside ? besideName(record.label, 80) : record.label
      return write ? [{ kind: 'storageProfile', ...at, record: { ...record, label } }] : []
    }),
    ...file.layouts.flatMap((record): ImportStep[] => {
      const { write, beside, at } = place('layout', record.id)
      const name = beside ? besideName(record.name, 80) : record.name
      return write ? [{ kind: 'layout', ...at, record: { ...record, name } }] : []
    }),
    ...file.presets.flatMap(({ id, settings }): ImportStep[] => {
      const { write, beside, at } = place('preset', id)
      const name = beside ? besideName(settings.name, 120) : settings.name
      return write ? [{ kind: 'preset', ...at, record: { ...settingsHere(settings, idHere), name } }] : []
    }),
  ]
}
