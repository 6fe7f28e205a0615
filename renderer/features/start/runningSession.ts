import type { Preset } from '../../../shared/recording/preset.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'

/** The live session that records a preset's channel with its uid already, or null: a second one would be refused. */
export function runningSession(
  { settings }: Pick<Preset, 'settings'>,
  desk: Pick<DeskSnapshot, 'sessions' | 'accounts'>,
): Session | null {
  const { accountId, channel, recorderUid } = settings
  const appId = accountId === null ? undefined : desk.accounts[accountId]?.appId
  const same = Object.values(desk.sessions).find(
    (session) =>
      session.phase !== 'ended' &&
      session.appId === appId &&
      session.channel === channel &&
      session.recorderUid === recorderUid,
  )
  return same ?? null
}
