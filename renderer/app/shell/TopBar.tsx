import type { JSX, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigationPart } from '../../stores/navigation.ts'
import { AccountSwitcher } from './AccountSwitcher.tsx'
import { HelpButton } from './HelpButton.tsx'
import { LinkBadge } from './LinkBadge.tsx'
import { SearchBox } from './SearchBox.tsx'
import { rehearsalShown } from '../../ui/rehearsalShown.ts'

/** Whose sessions, which of them, and whether what is seen is real and fresh. */
export function TopBar({ search }: { readonly search: RefObject<HTMLInputElement | null> }): JSX.Element {
  const { t } = useTranslation('shell')
  const { accountFilter, backstage, openBackstage } = useNavigationPart((window) => ({
    accountFilter: window.accountFilter,
    backstage: window.backstage,
    openBackstage: window.openBackstage,
  }))
  const rehearsal = useDesk((desk) => rehearsalShown(desk, accountFilter))
  return (
    <header className="top">
      <div className="top-bar">
        <div className="flex min-w-0">
          <AccountSwitcher />
        </div>
        <SearchBox input={search} />
        <div className="top-end">
          {rehearsal.sessions > 0 || rehearsal.alone ? (
            <button
              type="button"
              className="rehearsal-tag"
              title={t('rehearsal.meaning')}
              aria-expanded={backstage}
              onClick={() => openBackstage(!backstage)}
            >
              {t('rehearsal.mark')}
              {rehearsal.sessions > 0 ? (
                <span className="top-detail tracking-normal">
                  {t('rehearsal.sessions', { count: rehearsal.sessions })}
                </span>
              ) : null}
            </button>
          ) : null}
          <LinkBadge />
          <HelpButton />
        </div>
      </div>
      {rehearsal.alone ? <div className="rehearsal-stripe" /> : null}
    </header>
  )
}
