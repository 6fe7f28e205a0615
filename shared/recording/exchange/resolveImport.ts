import { z } from 'zod'
import type { ParseAddress } from '../../agora/serviceAddress.ts'
import type { SavedLayout } from '../../layout/savedLayout.ts'
import type { SecretKind } from '../../secretLimits.ts'
import type { PresetSettings } from '../preset.ts'
import type { ExchangeFile, ExchangedAccount, ExchangedStorage } from './exchangeFile.ts'
import {
  type ExchangeDesk,
  type ExchangeItemKind,
  type PlannedItem,
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

/** Looks up what was chosen for a record of the file; without a choice what is here stays. */
export function chosenBy(
  choices: readonly ImportChoice[],
): (record: Pick<PlannedItem, 'kind' | 'id'>) => ImportChoice['choice'] {
  const chosen = new Map(choices.map(({ kind, id, choice }) => [`${kind}/${id}`, choice]))
  return ({ kind, id }) => chosen.get(`${kind}/${id}`) ?? 'mine'
}

interface StepPlace {
  readonly id: string
  readonly fileId: string
  /** Something is there now. */
  readonly replaces: boolean
  /** Secrets of what is there now that are forgotten. */
  readonly forgets: readonly SecretKind[]
}

/** One record to write under `id`. */
export type ImportStep = StepPlace &
  (
    | { readonly kind: 'account'; readonly record: ExchangedAccount }
    | { readonly kind: 'storageProfile'; readonly record: ExchangedStorage }
    | { readonly kind: 'layout'; readonly record: SavedLayout }
    | { readonly kind: 'preset'; readonly record: PresetSettings }
  )

/** Names beside one of the same name, when both are kept. */
export const besideName = (name: string, most: number): string => `${name.slice(0, most - 11)} (imported)`

/** Whether a record is written, when that was chosen. */
export const isWritten = ({ state, obstacle }: PlannedItem, choice: ImportChoice['choice']): boolean =>
  obstacle === null && (state === 'new' || (state === 'conflict' && choice !== 'mine'))

interface ImportDeps {
  /** A fresh UUID. */
  readonly newId: () => string
  readonly parseAddress: ParseAddress
}

/**
 * What to write, in order. What is the same is left alone, so is what cannot be taken in; a conflict without a choice keeps
 * what is here.
 */
export function resolveImport(
  file: ExchangeFile,
  desk: ExchangeDesk,
  choices: readonly ImportChoice[],
  { newId, parseAddress }: ImportDeps,
): readonly ImportStep[] {
  const chosen = chosenBy(choices)
  const goes = new Map(
    planImport(file, desk, parseAddress).map((item) => {
      const { kind, id, state, mine, forgets, obstacle } = item
      const key = `${kind}/${id}`
      const choice = state === 'conflict' && obstacle === null ? chosen(item) : 'mine'
      const to = choice === 'both' ? newId() : (mine ?? (obstacle === null ? id : null))
      return [key, { write: isWritten(item, choice), to, beside: choice === 'both', forgets }] as const
    }),
  )
  const idHere = (kind: ExchangeItemKind, id: string): string | null =>
    goes.get(`${kind}/${id}`)?.to ?? (isHere(kind, id, desk) ? id : null)
  const place = (kind: ExchangeItemKind, fileId: string) => {
    const way = goes.get(`${kind}/${fileId}`) ?? { write: false, to: null, beside: false, forgets: [] }
    const id = way.to ?? fileId
    const replaces = isHere(kind, id, desk)
    const at: StepPlace = { id, fileId, replaces, forgets: replaces ? way.forgets : [] }
    return { write: way.write, beside: way.beside, at }
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
