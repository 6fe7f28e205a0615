import { type Finding, look } from './finding.ts'
import type { PresetSettings } from './preset.ts'

const uidsOf = ({ recorderUid, alternateUid }: PresetSettings): readonly (string | null)[] => [
  recorderUid,
  alternateUid,
]

/** Other presets that record the same channel of the same account with the same uid. Only the first is told, for each uid. */
export function lintClash(settings: PresetSettings, others: readonly PresetSettings[]): readonly Finding[] {
  const { accountId, channel } = settings
  if (accountId === null || channel === '') return []
  const neighbours = others.filter((other) => other.accountId === accountId && other.channel === channel)
  return (['recorderUid', 'alternateUid'] as const).flatMap((field) => {
    const uid = settings[field]
    if (uid === null || uid === '') return []
    const clash = neighbours.find((other) => uidsOf(other).includes(uid))
    return clash === undefined ? [] : [look(field, 'uidInOtherPreset', { name: clash.name })]
  })
}
