import type { PresetId } from '../../../shared/ids.ts'
import { hasFollowed } from '../../../shared/recording/followed.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { type RecorderKey, holderOf, isArmedFor, isSameRecorder } from '../../../shared/recording/sameRecorder.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isGivenUp } from '../../../shared/recording/sessionState.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'

type Held = Pick<DeskSnapshot, 'sessions' | 'accounts'>

function recorderOf({ settings }: Pick<Preset, 'settings'>, { accounts }: Held): RecorderKey | null {
  const { accountId, channel, recorderUid } = settings
  const appId = accountId === null ? undefined : accounts[accountId]?.appId
  return appId === undefined ? null : { appId, channel, recorderUid }
}

/** The live session that holds a preset's channel with its uid, if only by a reserved slot; null: nobody does. */
export function presetHolder(preset: Pick<Preset, 'settings'>, desk: Held): Session | null {
  const key = recorderOf(preset, desk)
  return key === null ? null : (holderOf(Object.values(desk.sessions), key) ?? null)
}

/**
 * The newest take of a preset's channel and uid that ended, or was given up, without the service saying that it is over: while it
 * records, the service refuses another one. Null: there is none. Where a later take of the same recorder was proven, the earlier one is over.
 */
export function doubtfulTake(preset: Pick<Preset, 'settings'>, desk: Held): Session | null {
  const key = recorderOf(preset, desk)
  if (key === null) return null
  const takes = Object.values(desk.sessions).filter((session) => isSameRecorder(session, key))
  const isOpen = (take: Session): boolean =>
    (isInDoubt(take) || isGivenUp(take)) && !takes.some((later) => later !== take && hasFollowed(later, take))
  return takes.filter(isOpen).toSorted((a, b) => b.createdAt - a.createdAt)[0] ?? null
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
