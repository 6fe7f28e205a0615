import { type Finding, look } from './finding.ts'
import type { PresetSettings } from './preset.ts'

/** Other presets that record the same channel of the same account with the same uid. Only the first is told. */
export function lintClash(settings: PresetSettings, others: readonly PresetSettings[]): readonly Finding[] {
  const { accountId, channel, recorderUid } = settings
  if (accountId === null || channel === '' || recorderUid === '') return []
  const clash = others.find(
    (other) => other.accountId === accountId && other.channel === channel && other.recorderUid === recorderUid,
  )
  return clash === undefined ? [] : [look('recorderUid', 'uidInOtherPreset', { name: clash.name })]
}
