import { isLive } from '../../shared/recording/sessionState.ts'
import { mayRecord } from '../../shared/recording/mayRecord.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import type { Screen } from '../stores/navigation.ts'

/**
 * Where a window opens. That the first run is over is forgotten with a journal that is lost: what records, and that alarm, come
 * before any welcome.
 */
export function firstScreen({
  settings,
  sessions,
  health,
}: Pick<DeskSnapshot, 'settings' | 'sessions' | 'health'>): Screen {
  const isNeeded =
    health.journal.problem?.code === 'journalLost' ||
    health.journal.problem?.code === 'journalGone' ||
    Object.values(sessions).some((session) => isLive(session) || mayRecord(session))
  return { name: settings.welcomed || isNeeded ? 'desk' : 'firstRun' }
}
