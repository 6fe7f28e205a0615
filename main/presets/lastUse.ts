import type { PresetId } from '../../shared/ids.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { Hub } from '../state/hub.ts'

/** Hears about every session that begins from a preset, whoever started it. The result ends it. */
export function watchUse(hub: Hub, used: (id: PresetId, at: number) => void): () => void {
  return hub.onChange((change, { presets }) => {
    if (change.kind !== 'put' || change.collection !== 'sessions') return
    const { presetId, createdAt } = change.value
    const preset: Preset | undefined = presetId === null ? undefined : presets[presetId]
    if (preset !== undefined && createdAt > (preset.lastUsedAt ?? 0)) used(preset.id, createdAt)
  })
}
