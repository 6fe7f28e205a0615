import './secrets.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../stores/desk.ts'
import { Section } from '../Section.tsx'
import { ForgetEverything } from './ForgetEverything.tsx'
import { KeychainCard } from './KeychainCard.tsx'
import { secretRows } from './secretRows.ts'
import { SecretTable } from './SecretTable.tsx'

/** Settings → Secrets: the keychain, what the desk keeps and where, and how to forget it all. */
export function SecretsSection(): JSX.Element {
  const { t } = useTranslation('secrets')
  const accounts = useDesk((desk) => desk.accounts)
  const storageProfiles = useDesk((desk) => desk.storageProfiles)
  const presets = useDesk((desk) => desk.presets)
  const rows = secretRows({ accounts, storageProfiles, presets })
  return (
    <Section title={t('title')} about={t('about')}>
      <KeychainCard />
      {rows.length === 0 ? <p className="text-t2">{t('none')}</p> : <SecretTable rows={rows} />}
      <ForgetEverything rows={rows} />
    </Section>
  )
}
