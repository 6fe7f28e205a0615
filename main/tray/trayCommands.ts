import { assertNever } from '../../shared/assertNever.ts'
import type { PresetId, SessionId } from '../../shared/ids.ts'
import { errorOf } from '../../shared/problemOf.ts'
import type { OpenTarget } from '../../shared/ipc/contract.ts'
import type { Sessions } from '../sessions/port.ts'
import type { TrayAction } from './trayModel.ts'

export interface TrayCommandDeps {
  readonly sessions: Pick<Sessions, 'start' | 'stop' | 'stopMany' | 'keepRecording' | 'takeCue'>
  /** Whether an earlier take of what it would start may still record: then nothing starts before somebody has read that. */
  readonly isDoubtful: (presetId: PresetId) => boolean
  readonly open: (target: OpenTarget) => void
  readonly quit: () => void
  /** A stop was refused or could not be journaled: nobody may be looking at a window, so it has to be said aloud. */
  readonly stopFailed: (sessionId: SessionId, error: unknown) => void
  /** The same for a layout: Program is what it was. */
  readonly takeFailed: (sessionId: SessionId, error: unknown) => void
  /** A preset of this name could not be started. */
  readonly startFailed: (name: string, error: unknown) => void
}

/** Carries out what was clicked in the tray. Never throws. */
export function createTrayCommands({
  sessions,
  isDoubtful,
  open,
  quit,
  stopFailed,
  takeFailed,
  startFailed,
}: TrayCommandDeps): (action: TrayAction) => void {
  const stopAll = async (sessionIds: readonly SessionId[]) => {
    const results = await sessions.stopMany({ sessionIds, gesture: 'press' }, 'tray')
    for (const [index, sessionId] of sessionIds.entries()) {
      const result = results[index]
      if (result?.ok === false) stopFailed(sessionId, errorOf(result.problem))
    }
  }
  const keep = (sessionId: SessionId) => {
    try {
      sessions.keepRecording({ sessionId }, 'tray')
    } catch (error) {
      stopFailed(sessionId, error)
    }
  }
  return (action) => {
    switch (action.type) {
      case 'openSession':
        open({ screen: 'session', sessionId: action.sessionId })
        return
      case 'stop':
        sessions
          .stop({ sessionId: action.sessionId, gesture: action.gesture }, 'tray')
          .catch((error: unknown) => stopFailed(action.sessionId, error))
        return
      case 'keep':
        action.sessionIds.forEach(keep)
        return
      case 'stopAll':
        void stopAll(action.sessionIds)
        return
      case 'takeCue':
        sessions
          .takeCue({ sessionId: action.sessionId, cueId: action.cueId }, 'tray')
          .catch((error: unknown) => takeFailed(action.sessionId, error))
        return
      case 'startPreset':
        if (isDoubtful(action.presetId)) {
          open({ screen: 'preset', presetId: action.presetId })
          return
        }
        sessions.start({ presetId: action.presetId }, 'tray').catch((error: unknown) => startFailed(action.name, error))
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
