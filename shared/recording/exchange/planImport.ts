import { type ParseAddress, storedAddress } from '../../agora/serviceAddress.ts'
import { canonical } from '../../canonical.ts'
import type { SavedLayout } from '../../layout/savedLayout.ts'
import type { SecretKind } from '../../secretLimits.ts'
import type { DeskSnapshot } from '../../state/snapshot.ts'
import type { Account, StorageProfile } from '../account.ts'
import type { PresetSettings } from '../preset.ts'
import { presetFields, sameField } from '../presetFields.ts'
import type { ExchangeFile, ExchangedAccount, ExchangedPreset, ExchangedStorage } from './exchangeFile.ts'
import { forgottenCertificate, forgottenKeys } from './forgotten.ts'

/** Kinds of records in a file, in the order in which they are imported: what is referred to comes first. */
export const exchangeKinds = ['account', 'storageProfile', 'layout', 'preset'] as const
export type ExchangeItemKind = (typeof exchangeKinds)[number]

/** What importing one record would do. */
export interface PlannedItem {
  readonly kind: ExchangeItemKind
  /** Its id in the file. */
  readonly id: string
  readonly name: string
  /** `same`: it is here already, and nothing will be done. `conflict`: it is here, and differs. */
  readonly state: 'new' | 'same' | 'conflict'
  /** The id of the record here that it belongs to; null: there is none. */
  readonly mine: string | null
  /** Fields that differ, for a conflict; those of a preset as `PresetField`. */
  readonly differs: readonly string[]
  /** Secrets here that would be forgotten if theirs were taken, because it leads to another place. */
  readonly forgets: readonly SecretKind[]
  /** Why it cannot be taken in, whatever is chosen; null: it can. */
  readonly obstacle: 'accountHostInvalid' | null
}

export type ExchangeDesk = Pick<DeskSnapshot, 'presets' | 'accounts' | 'storageProfiles' | 'layouts'>

/** Fields of two records that differ. */
export function differences(mine: object, theirs: object): readonly string[] {
  const other = new Map<string, unknown>(Object.entries(mine))
  return Object.entries(theirs)
    .filter(([key, value]) => key !== 'id' && canonical(other.get(key)) !== canonical(value))
    .map(([key]) => key)
}

/** The record here with the same id, or one that means the same thing. */
function accountHere(theirs: ExchangedAccount, desk: ExchangeDesk): Account | undefined {
  const same = (mine: Account): boolean =>
    mine.appId === theirs.appId &&
    mine.customerId === theirs.customerId &&
    canonical(mine.host) === canonical(theirs.host)
  return desk.accounts[theirs.id] ?? Object.values(desk.accounts).find(same)
}

function storageHere(theirs: ExchangedStorage, desk: ExchangeDesk): StorageProfile | undefined {
  const same = (mine: StorageProfile): boolean => differences(mine, { ...theirs, label: mine.label }).length === 0
  return desk.storageProfiles[theirs.id] ?? Object.values(desk.storageProfiles).find(same)
}

function layoutHere(theirs: SavedLayout, desk: ExchangeDesk): SavedLayout | undefined {
  const same = (mine: SavedLayout): boolean =>
    mine.name === theirs.name && canonical(mine.layout) === canonical(theirs.layout)
  return desk.layouts[theirs.id] ?? Object.values(desk.layouts).find(same)
}

/** The settings as they would be here: what they refer to by the ids of this desk; what is nowhere, nothing. */
export function settingsHere(
  settings: PresetSettings,
  idHere: (kind: ExchangeItemKind, id: string) => string | null,
): PresetSettings {
  const here = <Id extends string>(kind: ExchangeItemKind, id: Id | null): Id | null =>
    id === null ? null : (idHere(kind, id) as Id | null)
  return {
    ...settings,
    accountId: here('account', settings.accountId),
    storageProfileId: here('storageProfile', settings.storageProfileId),
    libraryLayoutId: here('layout', settings.libraryLayoutId),
    cues: settings.cues.map((cue) => ({ ...cue, libraryLayoutId: here('layout', cue.libraryLayoutId) })),
  }
}

function planned(
  kind: ExchangeItemKind,
  theirs: { id: string },
  name: string,
  mine: object | undefined,
  forgets: readonly SecretKind[] = [],
): PlannedItem {
  const id = mine === undefined ? null : (mine as { id: string }).id
  const differs = mine === undefined ? [] : differences(mine, theirs)
  const state = mine === undefined ? 'new' : differs.length === 0 ? 'same' : 'conflict'
  return { kind, id: theirs.id, name, state, mine: id, differs, forgets, obstacle: null }
}

/** An account as it would be stored here. One that differs from all here, and would send secrets where none may go, stays out. */
function plannedAccount(sent: ExchangedAccount, desk: ExchangeDesk, parseAddress: ParseAddress): PlannedItem {
  const { host } = sent
  const address = host.kind === 'custom' ? storedAddress(parseAddress(host.url.trim())) : null
  const theirs = address === null ? sent : { ...sent, host: { kind: 'custom', url: address } as const }
  const mine = accountHere(theirs, desk)
  const item = planned('account', theirs, theirs.label, mine, forgottenCertificate(mine, theirs))
  const isRefused = item.state !== 'same' && host.kind === 'custom' && address === null
  return isRefused ? { ...item, obstacle: 'accountHostInvalid' } : item
}

function plannedStorage(theirs: ExchangedStorage, desk: ExchangeDesk): PlannedItem {
  const mine = storageHere(theirs, desk)
  return planned('storageProfile', theirs, theirs.label, mine, forgottenKeys(mine, theirs))
}

/** What importing the file would do to this desk, record by record. Changes nothing. */
export function planImport(file: ExchangeFile, desk: ExchangeDesk, parseAddress: ParseAddress): readonly PlannedItem[] {
  const others = [
    ...file.accounts.map((one) => plannedAccount(one, desk, parseAddress)),
    ...file.storageProfiles.map((one) => plannedStorage(one, desk)),
    ...file.layouts.map(({ createdAt: _c, updatedAt: _u, ...one }) =>
      planned('layout', one, one.name, layoutHere({ ...one, createdAt: 0, updatedAt: 0 }, desk)),
    ),
  ]
  const ids = new Map(
    others.map(({ kind, id, mine, obstacle }) => [`${kind}/${id}`, mine ?? (obstacle === null ? id : null)]),
  )
  const idHere = (kind: ExchangeItemKind, id: string): string | null =>
    ids.get(`${kind}/${id}`) ?? (isHere(kind, id, desk) ? id : null)
  const presets = file.presets.map(({ id, settings }: ExchangedPreset) => {
    const mine = desk.presets[id]
    const wanted = { id, ...settingsHere(settings, idHere) }
    const item = planned('preset', wanted, settings.name, mine === undefined ? undefined : { id, ...mine.settings })
    const differs = mine === undefined ? [] : presetFields.filter((field) => !sameField(mine.settings, wanted, field))
    return { ...item, differs }
  })
  return [...others, ...presets]
}

/** Whether a record with this very id is on the desk. */
export function isHere(kind: ExchangeItemKind, id: string, desk: ExchangeDesk): boolean {
  const records: Readonly<Record<ExchangeItemKind, object>> = {
    account: desk.accounts,
    storageProfile: desk.storageProfiles,
    layout: desk.layouts,
    preset: desk.presets,
  }
  return Object.hasOwn(records[kind], id)
}
