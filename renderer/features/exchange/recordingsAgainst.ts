import type { AccountId } from '../../../shared/ids.ts'
import { recordingsOf } from '../../../shared/recording/accountUse.ts'
import type { PlannedItem } from '../../../shared/recording/exchange/planImport.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'

const places: readonly string[] = ['appId', 'customerId', 'host']

/** How many recordings are in the way of taking theirs: an account that is in use leads to no other place. */
export function recordingsAgainst({ kind, mine, differs }: PlannedItem, sessions: DeskSnapshot['sessions']): number {
  const moves = kind === 'account' && mine !== null && differs.some((field) => places.includes(field))
  return moves ? recordingsOf(mine as AccountId, sessions) : 0
}
