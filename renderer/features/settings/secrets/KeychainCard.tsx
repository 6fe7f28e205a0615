import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecretStatus } from '../../../../shared/secretStatus.ts'
import { useDesk } from '../../../stores/desk.ts'
import { KeychainNotice } from '../../../ui/form/KeychainNotice.tsx'
import { Icon, type IconName } from '../../../ui/Icon.tsx'
import { secretRows } from './secretRows.ts'

type Look = readonly [icon: IconName, className: string]

const looks: Readonly<Record<'unknown' | 'ready' | 'locked' | 'absent' | 'unavailable', Look>> = {
  unknown: ['key', 'text-t3'],
  ready: ['check', 'text-ok'],
  locked: ['lock', 'text-caution'],
  absent: ['blocks', 'text-serious'],
  unavailable: ['look', 'text-caution'],
}

/** Whether a secret of the keychain was read in this run of the desk: only then it is as good as open. */
const isRead = (status: SecretStatus): boolean => status.state === 'stored' && status.place === 'keychain'

/** How the keychain of this computer stands, what that means, and what can be done. */
export function KeychainCard(): JSX.Element {
  const { t } = useTranslation('secrets')
  const state = useDesk((desk) => desk.health.keychain.state)
  const hasRead = useDesk((desk) => secretRows(desk).some(({ status }) => isRead(status)))
  const [icon, className] = looks[state]
  return (
    <article className="panel flex flex-col gap-3 px-4 py-3" aria-label={t('keychain.title')}>
      <div className="flex items-start gap-3">
        <Icon name={icon} size={16} className={`mt-0.5 flex-none ${className}`} />
        <div className="min-w-0">
          <h3 className="text-15 font-semibold">{t(`keychain.${state}.title`)}</h3>
          <p className="text-t2">
            {t(`keychain.${state}.text`)}
            {hasRead && (state === 'locked' || state === 'unavailable') ? ` ${t(`keychain.${state}.kept`)}` : null}
          </p>
        </div>
      </div>
      <KeychainNotice />
      {state === 'ready' || state === 'unknown' ? null : <p className="text-12 text-t2">{t('keychain.session')}</p>}
    </article>
  )
}
