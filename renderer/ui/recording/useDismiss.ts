import { useContext } from 'react'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isLost } from '../../../shared/recording/sessionState.ts'
import { DeskStoreContext } from '../../stores/desk.ts'
import { useCommand } from './useCommand.ts'

/** Taking ended sessions off the desk. */
export interface Dismiss {
  readonly busy: boolean
  /** Main asks once more, but only about one that may still record. */
  readonly dismiss: (session: Session) => Promise<void>
}

/** Binds it. It looks at the desk only when it is pressed: a tile must not be drawn again for its neighbours. */
export function useDismiss(): Dismiss {
  const { busy, run } = useCommand('sessions.dismiss')
  const desk = useContext(DeskStoreContext)
  return {
    busy,
    dismiss: async (session) => {
      const sessions = desk?.getState().snapshot?.sessions ?? {}
      const settled = isLost(session) && !mayRecord(session, sessions)
      await run({ sessionId: session.id, ...(settled ? { confirmed: true } : {}) })
    },
  }
}
