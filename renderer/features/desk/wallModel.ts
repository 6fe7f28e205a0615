import type { AccountId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { type StateGroup, stateGroups } from '../../ui/recording/stateGroup.ts'

/** What narrows the wall. */
export interface WallFilter {
  readonly search: string
  readonly accountId: AccountId | null
}

const searchable = (session: Session): string =>
  [session.name, session.channel, session.recorderUid, session.sid ?? '', session.resourceId ?? '', session.appId]
    .join('\n')
    .toLocaleLowerCase()

/** Sessions on the wall, oldest first: a tile keeps its place, because a Stop that jumps is dangerous. */
export function onTheWall(sessions: Readonly<Record<string, Session>>, filter: WallFilter): readonly Session[] {
  const words = filter.search.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return Object.values(sessions)
    .filter((session) => !session.dismissed)
    .filter((session) => filter.accountId === null || session.accountId === filter.accountId)
    .filter((session) => words.every((word) => searchable(session).includes(word)))
    .toSorted((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id))
}

/** How many sessions stand behind each chip; those without any are left out. */
export function countChips(
  rows: readonly { readonly group: StateGroup }[],
): readonly { readonly group: StateGroup; readonly count: number }[] {
  return stateGroups
    .map((group) => ({ group, count: rows.filter((row) => row.group === group).length }))
    .filter(({ count }) => count > 0)
}
