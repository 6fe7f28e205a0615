import type { i18n } from 'i18next'
import { stateGroups } from '../../ui/recording/stateGroup.ts'
import type { DeskRow } from '../desk/deskRows.ts'

/** What a selection holds, such as "3 recording, 1 unverified · 2 accounts". */
export function bulkSummary(words: i18n, rows: readonly DeskRow[]): string {
  const counts = stateGroups
    .map((group) => ({ group, count: rows.filter((row) => row.group === group).length }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => words.t(`bulk:counts.${group}`, { count }))
  const accounts = new Set(rows.map(({ session }) => session.accountId)).size
  const parts = [counts.join(', '), accounts > 1 ? words.t('bulk:accounts', { count: accounts }) : '']
  return parts.filter((part) => part !== '').join(' · ')
}
