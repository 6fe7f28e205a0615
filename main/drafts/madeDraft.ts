import type { DraftKey } from '../../shared/recording/draft.ts'
import type { Journal, Staged } from '../journal/port.ts'

/**
 * What forgets the draft that a record was saved from, to be written along with the record itself: whatever becomes of the window
 * meanwhile, what was saved does not come back as unsaved. `isMade`: whether the form that a draft stands for is exactly that; then
 * alone it goes.
 */
export function forgettingMade(
  { drafts }: Pick<Journal, 'drafts'>,
  key: DraftKey,
  isMade: (body: string) => boolean,
): readonly Staged[] {
  const draft = drafts.get(key)
  return draft !== null && isMade(draft.body) ? [drafts.removing(key)] : []
}
