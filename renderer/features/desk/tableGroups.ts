import type { AccountId } from '../../../shared/ids.ts'
import type { Account } from '../../../shared/recording/account.ts'
import type { SessionState } from '../../../shared/recording/session.ts'
import { worstState } from '../../../shared/recording/sessionState.ts'
import type { DeskRow } from './deskRows.ts'

/** The rows of one account; `id` null: all rows, not grouped. */
export interface TableGroup {
  readonly id: AccountId | null
  /** null: not grouped, or the account was removed. */
  readonly account: Account | null
  readonly rows: readonly DeskRow[]
}

/** Rows under their accounts, accounts by name, those of removed accounts last; the order inside stays. */
export function tableGroups(
  rows: readonly DeskRow[],
  accounts: Readonly<Record<string, Account>>,
): readonly TableGroup[] {
  const ids = [...new Set(rows.map(({ session }) => session.accountId))]
  return ids
    .map((id) => ({
      id,
      account: accounts[id] ?? null,
      rows: rows.filter(({ session }) => session.accountId === id),
    }))
    .toSorted((a, b) => {
      if (a.account === null || b.account === null) return Number(a.account === null) - Number(b.account === null)
      return a.account.label.localeCompare(b.account.label)
    })
}

/** The worst of some rows: the state that stands for them, and how many are in it. */
export function worstOf(rows: readonly DeskRow[]): { readonly state: SessionState; readonly count: number } | null {
  const state = worstState(rows.map((row) => row.state))
  return state === null ? null : { state, count: rows.filter((row) => row.state === state).length }
}
