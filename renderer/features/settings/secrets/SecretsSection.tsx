import './secrets.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../stores/desk.ts'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { Section } from '../Section.tsx'
import { ForgetEverything } from './ForgetEverything.tsx'
import { KeychainCard } from './KeychainCard.tsx'
import { KeychainItems } from './KeychainItems.tsx'
import { OwnerlessSecrets } from './OwnerlessSecrets.tsx'
import { secretRows } from './secretRows.ts'
import { SecretTable } from './SecretTable.tsx'
import { useKeychainItems } from './useKeychainItems.ts'
import { useOwnerless } from './useOwnerless.ts'

/** Settings → Secrets: the keychain, what the desk keeps and where, and how to forget it all. */
export function SecretsSection(): JSX.Element {
  const { t } = useTranslation('secrets')
  const accounts = useDesk((desk) => desk.accounts)
  const storageProfiles = useDesk((desk) => desk.storageProfiles)
  const presets = useDesk((desk) => desk.presets)
  const rows = secretRows({ accounts, storageProfiles, presets })
  const ownerless = useOwnerless()
  const items = useKeychainItems()
  const nothing = rows.length === 0 && ownerless.secrets.length === 0 && items?.complete !== false
  return (
    <Section title={t('title')} about={t('about')}>
      <KeychainCard />
      {nothing ? <p className="text-t2">{t('none')}</p> : null}
      {rows.length === 0 ? null : <SecretTable rows={rows} />}
      {ownerless.secrets.length === 0 ? null : <OwnerlessSecrets secrets={ownerless.secrets} />}
      {ownerless.problem === null ? null : <ProblemNotice problem={ownerless.problem} />}
      <ForgetEverything rows={rows} ownerless={ownerless.secrets} onForgotten={ownerless.ask} />
      {items === null ? null : <KeychainItems items={items} />}
    </Section>
  )
}
