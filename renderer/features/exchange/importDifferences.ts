import type { i18n } from 'i18next'
import type { Account, StorageProfile } from '../../../shared/recording/account.ts'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import type {
  ExchangeFile,
  ExchangedAccount,
  ExchangedStorage,
} from '../../../shared/recording/exchange/exchangeFile.ts'
import type { ExchangeDesk, PlannedItem } from '../../../shared/recording/exchange/planImport.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { type PresetField, presetFields } from '../../../shared/recording/presetFields.ts'
import { fieldLabel, fieldText } from '../presets/fieldWords.ts'
import { placeName } from '../settings/storageSchema.ts'

/** One thing in which a record of the file is not as the one here. */
export interface ImportDifference {
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** Longest value that is written out, characters. */
const LONGEST = 60

const short = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST - 1).trimEnd()}…` : value)

type Reading = readonly [label: string, value: string]

const isPresetField = (field: string): field is PresetField => (presetFields as readonly string[]).includes(field)

/** The fields that differ, the vendor and its region as the one place that they are. */
const fieldsOf = ({ differs }: PlannedItem): readonly string[] => [
  ...new Set(differs.map((field) => (field === 'vendor' || field === 'region' ? 'place' : field))),
]

function readAccount({ t }: i18n, account: Account | ExchangedAccount, field: string): Reading {
  switch (field) {
    case 'label':
      return [t('exchange:import.fields.name'), account.label]
    case 'appId':
      return [t('exchange:import.fields.appId'), account.appId]
    case 'customerId':
      return [t('exchange:import.fields.customerId'), account.customerId]
    default: {
      const { host } = account
      const address = host.kind === 'custom' ? host.url : t('settings:accounts.hostAgora')
      return [t('exchange:import.fields.host'), address]
    }
  }
}

function readStorage({ t }: i18n, profile: StorageProfile | ExchangedStorage, field: string): Reading {
  switch (field) {
    case 'label':
      return [t('exchange:import.fields.name'), profile.label]
    case 'bucket':
      return [t('exchange:import.fields.bucket'), profile.bucket]
    case 'place':
      return [t('exchange:import.fields.place'), placeName(profile.vendor, profile.region)]
    default:
      return [t('exchange:import.fields.host'), profile.endpoint ?? '']
  }
}

function readLayout({ t }: i18n, { name, canvas, layout }: Omit<SavedLayout, 'id'>, field: string): Reading {
  switch (field) {
    case 'name':
      return [t('exchange:import.fields.name'), name]
    case 'canvas':
      return [t('exchange:import.fields.canvas'), t('layouts:size', canvas)]
    default: {
      const kind = t(`forms:layout.names.${layout.mixedVideoLayout}`)
      const value = t('clash:regions', { layout: kind, count: layout.regions.length })
      return [t('exchange:import.fields.layout'), value]
    }
  }
}

/** Reads a field of the record here and of the one in the file; null where one of them is not there. */
function readings(
  words: i18n,
  { kind, id, mine }: PlannedItem,
  file: ExchangeFile,
  desk: ExchangeDesk,
): ((field: string) => readonly [mine: Reading, theirs: Reading]) | null {
  const both = <Mine, Theirs>(
    here: Readonly<Record<string, Mine>>,
    there: readonly (Theirs & { readonly id: string })[],
    read: (record: Mine | Theirs, field: string) => Reading,
  ): ReturnType<typeof readings> => {
    const own = mine === null ? undefined : here[mine]
    const other = there.find((one) => one.id === id)
    return own === undefined || other === undefined ? null : (field) => [read(own, field), read(other, field)]
  }
  switch (kind) {
    case 'account':
      return both(desk.accounts, file.accounts, (record, field) => readAccount(words, record, field))
    case 'storageProfile':
      return both(desk.storageProfiles, file.storageProfiles, (record, field) => readStorage(words, record, field))
    case 'layout':
      return both(desk.layouts, file.layouts, (record, field) => readLayout(words, record, field))
    case 'preset': {
      const own = mine === null ? undefined : (desk.presets as Readonly<Record<string, Preset>>)[mine]
      const other = file.presets.find((one) => one.id === id)
      if (own === undefined || other === undefined) return null
      const named = <T extends { readonly id: string }>(records: readonly T[]) =>
        Object.fromEntries(records.map((record) => [record.id, record]))
      // What the file calls them: they may not be here yet.
      const there = {
        accounts: { ...desk.accounts, ...named(file.accounts) } as ExchangeDesk['accounts'],
        storageProfiles: { ...desk.storageProfiles, ...named(file.storageProfiles) } as ExchangeDesk['storageProfiles'],
        layouts: { ...desk.layouts, ...named(file.layouts) },
      }
      return (field) => {
        if (!isPresetField(field))
          return [
            [field, ''],
            [field, ''],
          ]
        const label = fieldLabel(words, field)
        return [
          [label, fieldText(words, field, own.settings, desk)],
          [label, fieldText(words, field, other.settings, there)],
        ]
      }
    }
  }
}

/** In what a record that is here differs from the one in the file, both values in short words. */
export function importDifferences(
  words: i18n,
  item: PlannedItem,
  file: ExchangeFile,
  desk: ExchangeDesk,
): readonly ImportDifference[] {
  const read = readings(words, item, file, desk)
  if (read === null) return []
  const text = (value: string): string => (value.trim() === '' ? words.t('clash:empty') : short(value))
  return fieldsOf(item).map((field) => {
    const [[label, mine], [, theirs]] = read(field)
    return { label, mine: text(mine), theirs: text(theirs) }
  })
}
