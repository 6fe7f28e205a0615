import type { DeskSnapshot } from '../state/snapshot.ts'
import { hasFollowed } from './followed.ts'
import { isInDoubt } from './mayRecord.ts'
import type { Preset } from './preset.ts'
import { type RecorderKey, isSameRecorder } from './sameRecorder.ts'
import type { Session } from './session.ts'
import { isGivenUp } from './sessionState.ts'

/** What is known of the recorder that a preset would start; null while its account is not known. */
export function recorderOf(
  { settings }: Pick<Preset, 'settings'>,
  { accounts }: Pick<DeskSnapshot, 'accounts'>,
): RecorderKey | null {
  const { accountId, channel, recorderUid } = settings
  const appId = accountId === null ? undefined : accounts[accountId]?.appId
  return appId === undefined ? null : { appId, channel, recorderUid }
}

/** Whether a start of its recorder may meet it: it ended, or was given up, without the service saying that it is over. */
export const mayBeMet = (session: Session): boolean => isInDoubt(session) || isGivenUp(session)

/**
 * The newest take of a preset's channel and uid that a start may meet, dismissed or not: while it records, the service refuses
 * another one. Null: there is none. Where a later take of the same recorder was proven, the earlier one is over.
 */
export function doubtfulTake(
  preset: Pick<Preset, 'settings'>,
  desk: Pick<DeskSnapshot, 'sessions' | 'awayTakes' | 'accounts'>,
): Session | null {
  const key = recorderOf(preset, desk)
  if (key === null) return null
  const known = [...Object.values(desk.sessions), ...Object.values(desk.awayTakes)]
  const takes = known.filter((session) => isSameRecorder(session, key))
  const isOpen = (take: Session): boolean =>
    mayBeMet(take) && !takes.some((later) => later !== take && hasFollowed(later, take))
  return takes.filter(isOpen).toSorted((a, b) => b.createdAt - a.createdAt)[0] ?? null
}
