import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { ReplaceCertificate } from './ReplaceCertificate.tsx'

interface EnterCertificateProps {
  readonly accountId: AccountId
  /** Beside the same button of other accounts: the account's name is part of its words. */
  readonly named?: boolean
}

/** The way to give an account its certificate from wherever it is missed; nothing where the desk makes it itself. */
export function EnterCertificate({ accountId, named = false }: EnterCertificateProps): JSX.Element | null {
  const { t } = useTranslation('settings')
  const account = useDesk(({ accounts }) => accounts[accountId] ?? null)
  const [open, setOpen] = useState(false)
  if (account === null || account.host.kind === 'rehearsal') return null
  return (
    <>
      <Button aria-label={t('accounts.enterOf', { name: account.label })} onClick={() => setOpen(true)}>
        {t(named ? 'accounts.enterOf' : 'accounts.enter', { name: account.label })}
      </Button>
      {open ? <ReplaceCertificate account={account} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
