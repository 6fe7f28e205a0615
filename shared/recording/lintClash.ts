import type { AccountId } from '../ids.ts'
import { type Finding, look } from './finding.ts'
import type { PresetSettings } from './preset.ts'

const uidsOf = ({ recorderUid, alternateUid }: PresetSettings): readonly (string | null)[] => [
  recorderUid,
  alternateUid,
]

/** The App ID of an account; undefined where there is no such account. */
export type AppIdOf = (accountId: AccountId) => string | undefined

/**
 * Other presets that record the same channel with the same uid. Channels belong to App IDs: two accounts of one App ID share
 * them. Only the first is told, for each uid.
 */
export function lintClash(
  settings: PresetSettings,
  others: readonly PresetSettings[],
  appIdOf: AppIdOf,
): readonly Finding[] {
  const { channel } = settings
  const projectOf = ({ accountId }: PresetSettings): string | null =>
    accountId === null ? null : (appIdOf(accountId) ?? accountId)
  const project = projectOf(settings)
  if (project === null || channel === '') return []
  const neighbours = others.filter((other) => projectOf(other) === project && other.channel === channel)
  return (['recorderUid', 'alternateUid'] as const).flatMap((field) => {
    const uid = settings[field]
    if (uid === null || uid === '') return []
    const clash = neighbours.find((other) => uidsOf(other).includes(uid))
    return clash === undefined ? [] : [look(field, 'uidInOtherPreset', { name: clash.name })]
  })
}
