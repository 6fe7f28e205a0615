import './settings.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type SettingsSection, useNavigation } from '../../stores/navigation.ts'
import { AccountsSection } from './AccountsSection.tsx'
import { AppearanceSection } from './AppearanceSection.tsx'
import { NetworkSection } from './NetworkSection.tsx'
import { SafetySection } from './SafetySection.tsx'
import { SecretsSection } from './secrets/SecretsSection.tsx'
import { StorageSection } from './StorageSection.tsx'

const sections: readonly SettingsSection[] = ['accounts', 'storage', 'secrets', 'network', 'safety', 'appearance']

/** The settings: parts at the left, one of them at the right. */
export function SettingsScreen({ section }: { readonly section: SettingsSection }): JSX.Element {
  const { t } = useTranslation('settings')
  const { go } = useNavigation()
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex min-h-16 flex-none items-center border-b border-hair px-6">
        <h1 className="text-24 font-semibold tracking-[-0.015em]">{t('title')}</h1>
      </header>
      <div className="settings-body">
        <nav aria-label={t('sections.label')} className="settings-nav">
          {sections.map((name) => (
            <button
              key={name}
              type="button"
              className="side-link"
              aria-current={name === section ? 'page' : undefined}
              onClick={() => go({ name: 'settings', section: name })}
            >
              {t(`sections.${name}`)}
            </button>
          ))}
        </nav>
        <div className="relative min-h-0 overflow-auto">
          {section === 'accounts' ? <AccountsSection /> : null}
          {section === 'storage' ? <StorageSection /> : null}
          {section === 'secrets' ? <SecretsSection /> : null}
          {section === 'network' ? <NetworkSection /> : null}
          {section === 'safety' ? <SafetySection /> : null}
          {section === 'appearance' ? <AppearanceSection /> : null}
        </div>
      </div>
    </div>
  )
}
