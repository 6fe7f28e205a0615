import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorageProfileId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { KeychainNotice } from '../../ui/form/KeychainNotice.tsx'
import { type OpenForm, formActions, formOf } from './openForm.ts'
import { Section } from './Section.tsx'
import { StorageCard } from './StorageCard.tsx'
import { StorageEditor } from './StorageEditor.tsx'

/** Storage profiles: the list, or the form of one. */
export function StorageSection(): JSX.Element {
  const { t } = useTranslation('settings')
  const profiles = useDesk((desk) => Object.values(desk.storageProfiles).toSorted((a, b) => a.createdAt - b.createdAt))
  const [open, setOpen] = useState<OpenForm<StorageProfileId> | null>(null)

  if (open !== null) {
    const profile = profiles.find(({ id }) => id === open.id) ?? null
    const { close, goOn } = formActions(open, setOpen)
    const title = profile === null ? t('storage.newTitle') : t('storage.editTitle', { name: profile.label })
    return (
      <Section title={title}>
        <KeychainNotice />
        <StorageEditor key={open.key} profile={profile} onCreated={goOn} onSaved={close} onCancel={close} />
      </Section>
    )
  }
  return (
    <Section
      title={t('storage.title')}
      about={t('storage.about')}
      actions={
        <Button icon="add" variant="primary" onClick={() => setOpen(formOf<StorageProfileId>(null))}>
          {t('storage.add')}
        </Button>
      }
    >
      <KeychainNotice />
      {profiles.map((profile) => (
        <StorageCard key={profile.id} profile={profile} onEdit={() => setOpen(formOf(profile.id))} />
      ))}
      {profiles.length > 0 ? null : (
        <div className="panel p-6">
          <h3 className="text-15 font-semibold">{t('storage.empty')}</h3>
          <p className="text-t2">{t('storage.emptyText')}</p>
        </div>
      )}
    </Section>
  )
}
