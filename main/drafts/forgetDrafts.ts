import type { DraftKey } from '../../shared/recording/draft.ts'
import type { Journal } from '../journal/port.ts'

/** Forgets drafts whose owner is gone for good. Never throws: one that the disk keeps is forgotten for its age later. */
export function forgetDrafts({ drafts }: Pick<Journal, 'drafts'>, keys: readonly DraftKey[]): void {
  try {
    for (const key of keys) if (drafts.get(key) !== null) drafts.remove(key)
  } catch {
    // The journal tells its own trouble.
  }
}
