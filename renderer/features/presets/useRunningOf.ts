import type { PresetId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isLive } from '../../../shared/recording/sessionState.ts'
import { useDesk } from '../../stores/desk.ts'

/** Recordings that run from a preset now; none run from one that is not stored yet (null). */
export function useRunningOf(id: PresetId | null): readonly Session[] {
  return useDesk((desk) =>
    Object.values(desk.sessions).filter((session) => id !== null && session.presetId === id && isLive(session)),
  )
}
