import type { DeskSnapshot } from '../state/snapshot.ts'
import { lintRehearsal } from './lintStorage.ts'
import { type PresetSettings, defaultPresetSettings } from './preset.ts'

/** The only one there is, else nothing: a choice is never made silently. */
const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null)

/** What a new preset begins with: account and storage are filled in where there is but one to choose that fits. */
export function presetStart({
  accounts,
  storageProfiles,
}: Pick<DeskSnapshot, 'accounts' | 'storageProfiles'>): PresetSettings {
  const all = Object.values(accounts)
  const real = all.filter(({ host }) => host.kind !== 'rehearsal')
  const account = only(real) ?? only(all)
  const fitting = Object.values(storageProfiles).filter(
    (profile) => account === null || lintRehearsal(account.host, profile).length === 0,
  )
  return {
    ...defaultPresetSettings,
    accountId: account?.id ?? null,
    storageProfileId: only(fitting)?.id ?? null,
  }
}
