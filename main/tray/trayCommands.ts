import { assertNever } from '../../shared/assertNever.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { OpenTarget } from '../../shared/ipc/contract.ts'
import type { Sessions } from '../sessions/port.ts'
import type { TrayAction } from './trayModel.ts'

export interface TrayCommandDeps {
  readonly sessions: Pick<Sessions, 'stop'>
  readonly open: (target: OpenTarget) => void
  readonly quit: () => void
  /** A stop was refused or could not be journaled: nobody may be looking at a window, so it has to be said aloud. */
  readonly stopFailed: (sessionId: SessionId, error: unknown) => void
}

/** Carries out what was clicked in the tray. Never throws. */
export function createTrayCommands({
  sessions,
  open,
  quit,
  stopFailed,
}: TrayCommandDeps): (action: TrayAction) => void {
  const stop = (sessionId: SessionId) => {
    sessions.stop({ sessionId }, 'tray').catch((error: unknown) => stopFailed(sessionId, error))
  }
  return (action) => {
    switch (action.type) {
      case 'openSession':
        open({ screen: 'session', sessionId: action.sessionId })
        return
      case 'stop':
        stop(action.sessionId)
        return
      case 'stopAll':
        action.sessionIds.forEach(stop)
        return
      case 'showDesk':
        open({ screen: 'desk' })
        return
      case 'quit':
        quit()
        return
      default:
        assertNever(action)
    }
  }
}
