import { ProblemError } from '../../shared/problem.ts'
import { DRAFT_KEPT_DAYS, draftFault, libraryLayoutOfDraft } from '../../shared/recording/draft.ts'
import type { Drafts, DraftsDeps } from './port.ts'
import { rekeyCueDrafts } from './rekeyCueDrafts.ts'

const KEPT_MS = DRAFT_KEPT_DAYS * 24 * 3600 * 1000

/** Most drafts at once; the oldest gives way. */
const MOST = 200

/** Creates the service that keeps drafts. */
export function createDrafts({ clock, journal }: DraftsDeps): Drafts {
  const { drafts, layouts } = journal
  const isOld = (at: number): boolean => at < clock.now() - KEPT_MS
  /** A removed layout can be had back while the desk runs: its draft goes with the next launch. */
  const isOrphan = (key: string): boolean => {
    const id = libraryLayoutOfDraft(key)
    return id !== null && layouts.get(id) === null
  }
  const oldestFirst = () => drafts.all().toSorted((a, b) => a.at - b.at)

  return {
    load: () => {
      try {
        rekeyCueDrafts(journal)
        for (const { id, at } of oldestFirst()) if (isOld(at) || isOrphan(id)) drafts.remove(id)
      } catch {
        // A disk that refuses is told by the journal itself; the next launch tries again.
      }
    },
    read: ({ key }) => {
      const found = drafts.get(key)
      return found === null || isOld(found.at) ? null : { body: found.body, at: found.at }
    },
    list: () =>
      drafts
        .all()
        .filter(({ at }) => !isOld(at))
        .map(({ id: key, at }) => ({ key, at })),
    write: ({ key, body, held }) => {
      const fault = draftFault(key, body)
      if (fault !== null) throw new ProblemError('inputInvalid')
      const found = drafts.get(key)
      if (held !== undefined && held !== (found?.body ?? null)) return
      const surplus = found === null ? oldestFirst().slice(0, -(MOST - 1)) : []
      drafts.put({ id: key, at: clock.now(), body })
      for (const { id } of surplus) drafts.remove(id)
    },
    forget: ({ key, held }) => {
      const found = drafts.get(key)
      if (found !== null && (held === undefined || held === found.body)) drafts.remove(key)
    },
  }
}
