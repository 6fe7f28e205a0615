import { assertNever } from '../../shared/assertNever.ts'
import { problemOf } from '../../shared/problemOf.ts'
import type { Problem } from '../../shared/problem.ts'
import type { SessionId } from '../../shared/ids.ts'
import { awaitsStop } from '../../shared/recording/sessionState.ts'
import type { Sessions } from '../sessions/port.ts'
import type { Hub } from '../state/hub.ts'
import type { MenuAction } from './menuModel.ts'

interface MenuCommandDeps {
  readonly hub: Hub
  readonly sessions: Pick<Sessions, 'stopMany' | 'keepRecording'>
  readonly showDesk: () => void
  readonly importPresets: () => void
  /** Opens the controls of the rehearsal. */
  readonly showRehearsal: () => void
  /** A stop was refused: said aloud, since no window may be open. */
  readonly failed: (sessionId: SessionId, problem: Problem) => void
}

/** Carries out what was chosen in the application menu. Never throws. */
export function createMenuCommands({
  hub,
  sessions,
  showDesk,
  importPresets,
  showRehearsal,
  failed,
}: MenuCommandDeps): (action: MenuAction) => void {
  const all = () => Object.values(hub.snapshot().sessions)

  const stopAll = async (): Promise<void> => {
    const sessionIds = all()
      .filter(awaitsStop)
      .map(({ id }) => id)
    const results = await sessions.stopMany({ sessionIds, gesture: 'press' }, 'menu')
    for (const [index, sessionId] of sessionIds.entries()) {
      const result = results[index]
      if (result?.ok === false) failed(sessionId, result.problem)
    }
  }

  const keepAll = (): void => {
    for (const { id: sessionId } of all().filter(({ pendingStop }) => pendingStop !== null)) {
      try {
        sessions.keepRecording({ sessionId }, 'menu')
      } catch (error) {
        failed(sessionId, problemOf(error))
      }
    }
  }

  return (action) => {
    switch (action) {
      case 'showDesk':
        showDesk()
        return
      case 'importPresets':
        importPresets()
        return
      case 'rehearsal':
        showRehearsal()
        return
      case 'keepRecording':
        keepAll()
        return
      case 'stopAll':
        void stopAll()
        return
      default:
        assertNever(action)
    }
  }
}
