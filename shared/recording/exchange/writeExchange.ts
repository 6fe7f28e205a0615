import type { AccountId, LayoutId, PresetId, StorageProfileId } from '../../ids.ts'
import type { DeskSnapshot } from '../../state/snapshot.ts'
import { EXCHANGE_KIND, EXCHANGE_VERSION, type ExchangeFile } from './exchangeFile.ts'

/** Which records to write. Those of a kind that are not listed stay out, whoever uses them. */
export interface ExchangeChoice {
  readonly presetIds: readonly PresetId[]
  readonly accountIds: readonly AccountId[]
  readonly storageProfileIds: readonly StorageProfileId[]
  readonly layoutIds: readonly LayoutId[]
}

type Records = Pick<DeskSnapshot, 'presets' | 'accounts' | 'storageProfiles' | 'layouts'>

const present = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])
const once = <T>(values: readonly (T | null)[]): readonly T[] => [...new Set(values.filter((value) => value !== null))]

/** The presets, with everything of theirs that can travel: accounts, storage profiles, layouts. */
export function everythingOf(presetIds: readonly PresetId[], desk: Records): ExchangeChoice {
  const settings = presetIds.flatMap((id) => present(desk.presets[id]?.settings))
  return {
    presetIds,
    accountIds: once(settings.map(({ accountId }) => accountId)).filter(
      (id) => desk.accounts[id] !== undefined && desk.accounts[id].host.kind !== 'rehearsal',
    ),
    storageProfileIds: once(settings.map(({ storageProfileId }) => storageProfileId)),
    layoutIds: once(
      settings.flatMap(({ libraryLayoutId, cues }) => [libraryLayoutId, ...cues.map((cue) => cue.libraryLayoutId)]),
    ),
  }
}

/** The file of the chosen records. It is built field by field: what is not named here cannot be in it. */
export function exchangeFile(choice: ExchangeChoice, desk: Records, writtenBy: string): ExchangeFile {
  return {
    kind: EXCHANGE_KIND,
    schemaVersion: EXCHANGE_VERSION,
    writtenBy,
    accounts: choice.accountIds.flatMap((id) =>
      present(desk.accounts[id]).flatMap(({ label, appId, customerId, host }) =>
        host.kind === 'rehearsal' ? [] : [{ id, label, appId, customerId, host }],
      ),
    ),
    storageProfiles: choice.storageProfileIds.flatMap((id) =>
      present(desk.storageProfiles[id]).map(({ accessKey: _a, secretKey: _s, createdAt: _c, ...fields }) => fields),
    ),
    layouts: choice.layoutIds.flatMap((id) => present(desk.layouts[id])),
    presets: choice.presetIds.flatMap((id) =>
      present(desk.presets[id]).map(({ settings, token, decryptionSecret }) => ({
        id,
        settings,
        had: { token: token.state !== 'none', decryptionSecret: decryptionSecret.state !== 'none' },
      })),
    ),
  }
}

const wellFormed = (_key: string, part: unknown): unknown => (typeof part === 'string' ? part.toWellFormed() : part)

/** The same as text, one value in a line, so that two files can be compared. Halves of a character become U+FFFD. */
export const exchangeJson = (file: ExchangeFile): string => `${JSON.stringify(file, wellFormed, 2)}\n`
