import type { SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { foundInstead, rivalsOf } from '../../shared/recording/sameRecorder.ts'
import { type Clock, uptimeOf } from '../clock.ts'
import type { SessionBook } from './book.ts'

/** A take that had been given up, and ran where a start was to begin. */
export interface MetTake {
  readonly id: SessionId
  /** When the service showed it, by {@link uptimeOf}. */
  readonly at: number
  /** Why the start never began, by what was known then. */
  readonly why: Problem
}

/** What ran in place of starts. */
export interface MetTakes {
  /** What has been shown to run in place of this start at or after `since`, by {@link uptimeOf}; null: nothing. */
  since(id: SessionId, since: number): MetTake | null
}

/**
 * Watches what is proven of takes that had been given up. A start of the same recorder that was told “already running” ends with
 * that; one that is told so only afterwards finds it here.
 */
export function watchMetTakes({ clock, book }: { readonly clock: Clock; readonly book: SessionBook }): MetTakes {
  const met = new Map<SessionId, MetTake>()

  book.onStep((before, after, event) => {
    const why = foundInstead(before, after, event.type)
    if (why === null) return
    const { at } = event
    for (const { id, sid, phase, reason } of rivalsOf(book.all(), after)) {
      // Of its own resource the service speaks of it itself: then it is that one that runs, too.
      const wasTold = phase === 'uncontrollable' && reason?.code === 'channelUidBusy'
      if (wasTold) book.apply(id, { type: 'yielded', at, problem: why })
      else if (sid === null) met.set(id, { id: after.id, at: uptimeOf(clock), why })
    }
  })
  book.onRemove((id) => met.delete(id))

  return {
    since: (id, since) => {
      const take = met.get(id)
      return take !== undefined && take.at >= since ? take : null
    },
  }
}
