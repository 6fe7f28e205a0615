import type { PresetId } from '../../../shared/ids.ts'
import { recorderOf } from '../../../shared/recording/doubtfulTake.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { holderOf, isArmedFor } from '../../../shared/recording/sameRecorder.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'

type Held = Pick<DeskSnapshot, 'sessions' | 'accounts'>

/** The live session that holds a preset's channel with its uid, if only by a reserved slot; null: nobody does. */
export function presetHolder(preset: Pick<Preset, 'settings'>, desk: Held): Session | null {
  const key = recorderOf(preset, desk)
  return key === null ? null : (holderOf(Object.values(desk.sessions), key) ?? null)
}

/**
 * The session for which a preset cannot start; null where it can: its own reserved slot is what its start uses. `changed`: something
 * was typed for this show alone, and a slot starts as its preset is. `id` null: a preset that was never saved.
 */
export function inTheWay(
  { id, settings }: { readonly id: PresetId | null } & Pick<Preset, 'settings'>,
  desk: Held,
  changed = false,
): Session | null {
  const holder = presetHolder({ settings }, desk)
  const isOwn = holder !== null && id !== null && isArmedFor(holder, id)
  return isOwn && !changed ? null : holder
}
