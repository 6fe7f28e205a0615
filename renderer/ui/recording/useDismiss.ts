import { useContext } from 'react'
import type { Session } from '../../../shared/recording/session.ts'
import { WallViewContext } from '../../stores/wallView.ts'
import { type PutBack, putBackOffer } from './putBack.ts'
import { useReportedCommand } from './useReportedCommand.ts'

type Named = Pick<Session, 'id' | 'name'>

/** Taking ended sessions off the desk. What is off it can be put back for a while. */
export interface Dismiss {
  readonly busy: boolean
  /** Main asks once more, but only about those that may still record. */
  readonly dismiss: (...sessions: readonly Session[]) => Promise<void>
  /** The one that main asked about, now that a person has said so. Whether it is done. */
  readonly dismissAnyway: (session: Named) => Promise<boolean>
}

/** Binds it. */
export function useDismiss(): Dismiss {
  const { busy, run } = useReportedCommand('sessions.dismiss')
  const view = useContext(WallViewContext)

  const offerUndo = (gone: readonly Named[], standing: PutBack | null): void => {
    if (gone.length > 0) view?.getState().change({ dismissed: putBackOffer(gone, standing, Date.now()) })
  }

  return {
    busy,
    dismiss: async (...sessions) => {
      const gone: Session[] = []
      for (const session of sessions) {
        const result = await run({ sessionId: session.id })
        if (result?.ok === true) gone.push(session)
      }
      offerUndo(gone, null)
    },
    dismissAnyway: async (session) => {
      const result = await run({ sessionId: session.id, confirmed: true })
      const done = result?.ok === true
      // It was one of those that were dismissed together, or the only one: either way nothing that can be put back is lost.
      if (done) offerUndo([session], view?.getState().dismissed ?? null)
      return done
    },
  }
}
