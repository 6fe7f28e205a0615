import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigationPart } from '../../stores/navigation.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'

/** Two letters for an account, as on a badge. */
export function initials(label: string): string {
  const [first = '', second = ''] = label.trim().split(/\s+/)
  const letters = second === '' ? Array.from(first).slice(0, 2) : [Array.from(first)[0], Array.from(second)[0]]
  return letters.join('').toLocaleUpperCase()
}

/** Whose sessions the desk shows: all, or one account's. The status bar goes on counting them all. */
export function AccountSwitcher(): JSX.Element {
  const { t } = useTranslation('shell')
  const { accountFilter, filterAccount } = useNavigationPart((window) => ({
    accountFilter: window.accountFilter,
    filterAccount: window.filterAccount,
  }))
  const accounts = useDesk((desk) => Object.values(desk.accounts).toSorted((a, b) => a.label.localeCompare(b.label)))
  const chosen = accounts.find(({ id }) => id === accountFilter)

  const entries: readonly MenuEntry[] = [
    {
      kind: 'choice',
      key: 'all',
      label: t('accounts.all'),
      checked: chosen === undefined,
      onSelect: () => filterAccount(null),
    },
    ...accounts.map(({ id, label }): MenuEntry => ({
      kind: 'choice',
      key: id,
      label,
      checked: id === accountFilter,
      onSelect: () => filterAccount(id),
    })),
  ]
  return (
    <Menu
      align="start"
      entries={entries}
      trigger={
        <button type="button" className="switcher">
          <span className="avatar" aria-hidden="true">
            {chosen === undefined ? <Icon name="accounts" /> : initials(chosen.label)}
          </span>
          <span className="switcher-name truncate font-semibold">{chosen?.label ?? t('accounts.all')}</span>
          {chosen === undefined ? <span className="switcher-count text-t3">{accounts.length}</span> : null}
          <Icon name="down" className="text-t3" />
        </button>
      }
    />
  )
}
