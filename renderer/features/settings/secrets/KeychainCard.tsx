import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../../shared/recording/account.ts'
import type { SecretStatus } from '../../../../shared/secretStatus.ts'
import { useDesk } from '../../../stores/desk.ts'
import { needsKeychain } from '../../../ui/keychainNeed.ts'
import { KeychainNotice } from '../../../ui/form/KeychainNotice.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { secretRows } from './secretRows.ts'

/** Whether a secret of the keychain was read in this run of the desk: only then it is as good as open. */
const isRead = (status: SecretStatus): boolean => status.state === 'stored' && status.place === 'keychain'

/** Gone with the session that it was kept for, or never given. */
const isWithoutCertificate = ({ certificate }: Account): boolean => certificate.state === 'none'

/** How the keychain of this computer stands, what that means, and what can be done: each said once. */
export function KeychainCard(): JSX.Element {
  const { t } = useTranslation('secrets')
  const state = useDesk((desk) => desk.health.keychain.state)
  const hasRead = useDesk((desk) => secretRows(desk).some(({ status }) => isRead(status)))
  const isNeeded = useDesk(needsKeychain)
  const isControlled = useDesk(({ accounts }) => !Object.values(accounts).some(isWithoutCertificate))
  if (state !== 'ready' && state !== 'unknown') {
    const kept = hasRead && state !== 'absent' ? t('keychain.kept') : ''
    const safe = isNeeded && state === 'locked' ? t('keychain.safe') : ''
    // Where nothing is kept there, only an account that has lost its certificate has to be told how it gets control again.
    const control = isNeeded || !isControlled ? t('keychain.control') : ''
    return (
      <article aria-label={t('keychain.title')}>
        <KeychainNotice more={[safe, kept, control].filter((text) => text !== '').join(' ')} />
      </article>
    )
  }
  return (
    <article className="panel flex items-start gap-3 px-4 py-3" aria-label={t('keychain.title')}>
      <Icon
        name={state === 'ready' ? 'check' : 'key'}
        size={16}
        className={`mt-0.5 flex-none ${state === 'ready' ? 'text-ok' : 'text-t3'}`}
      />
      <div className="min-w-0">
        <h3 className="text-15 font-semibold">{t(`keychain.${state}.title`)}</h3>
        <p className="text-t2">{t(`keychain.${state}.text`)}</p>
      </div>
    </article>
  )
}
