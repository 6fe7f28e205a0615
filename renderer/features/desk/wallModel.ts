import { assertNever } from '../../../shared/assertNever.ts'
import type { AccountId } from '../../../shared/ids.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'

/** Groups of states that the chips offer, in the order in which they stand. */
export const chipGroups = ['recording', 'starting', 'stopping', 'waiting', 'unverified', 'failed', 'done'] as const
export type ChipGroup = (typeof chipGroups)[number]

/** The chip a state belongs to. */
export function chipOf(state: SessionState): ChipGroup {
  switch (state) {
    case 'recording':
    case 'starting':
    case 'stopping':
      return state
    case 'joined':
      return 'waiting'
    case 'unverified':
    case 'verifying':
    case 'startUnknown':
    case 'uncontrollable':
      return 'unverified'
    case 'failed':
    case 'nothingRecorded':
      return 'failed'
    case 'saved':
    case 'inBackup':
    case 'uploadUnknown':
    case 'endedByItself':
      return 'done'
    default:
      return assertNever(state)
  }
}

/** The state whose icon a chip shows. */
export const chipIcon: Readonly<Record<ChipGroup, SessionState>> = {
  recording: 'recording',
  starting: 'starting',
  stopping: 'stopping',
  waiting: 'joined',
  unverified: 'unverified',
  failed: 'failed',
  done: 'saved',
}

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
  states: readonly SessionState[],
): readonly { readonly group: ChipGroup; readonly count: number }[] {
  return chipGroups
    .map((group) => ({ group, count: states.filter((state) => chipOf(state) === group).length }))
    .filter(({ count }) => count > 0)
}
