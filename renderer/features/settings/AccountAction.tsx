import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId } from '../../../shared/ids.ts'
import { Button } from '../../ui/Button.tsx'
import type { Command } from '../../ui/form/useCommand.ts'

interface AccountActionProps {
  readonly id: AccountId
  /** What the account lacks; null: nothing that is known of. */
  readonly lacks: 'certificate' | 'rehearsal' | null
  readonly command: Command
  readonly onCertificate: () => void
}

/** The one thing most worth doing with an account: what it lacks, else to check it. */
export function AccountAction({ id, lacks, command, onCertificate }: AccountActionProps): JSX.Element {
  const { t } = useTranslation('settings')
  const { busy, run } = command
  switch (lacks) {
    case 'certificate':
      return (
        <Button icon="key" onClick={onCertificate}>
          {t('accounts.enter')}
        </Button>
      )
    case 'rehearsal':
      return (
        <Button icon="play" disabled={busy} onClick={() => void run('rehearsal.begin', null)}>
          {t('accounts.rehearsalStart')}
        </Button>
      )
    case null:
      return (
        <Button icon="again" disabled={busy} onClick={() => void run('accounts.check', { id })}>
          {t(busy ? 'accounts.checking' : 'accounts.checkAgain')}
        </Button>
      )
  }
}
