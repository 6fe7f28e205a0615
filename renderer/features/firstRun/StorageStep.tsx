import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorageProfileId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { KeychainNotice } from '../../ui/form/KeychainNotice.tsx'
import { StorageEditor } from '../settings/StorageEditor.tsx'
import type { StepProps } from './AccountStep.tsx'
import { Later, StepFrame } from './StepFrame.tsx'

/** First run, step 3. */
export function StorageStep({ onNext, onBack, onLater }: StepProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  const profiles = useDesk((desk) => Object.values(desk.storageProfiles))
  const [made, setMade] = useState<StorageProfileId | null>(null)
  return (
    <StepFrame
      title={t('storage.title')}
      text={t('storage.text')}
      existing={profiles.filter(({ id }) => id !== made).map(({ id, label }) => ({ id, name: label }))}
      onUse={onNext}
    >
      <div className="mb-4 empty:hidden">
        <KeychainNotice />
      </div>
      <StorageEditor
        profile={profiles.find(({ id }) => id === made) ?? null}
        onCreated={({ id }) => setMade(id)}
        onSaved={onNext}
        onCancel={onBack}
        cancelLabel={t('back')}
        extra={<Later onLater={onLater} />}
      />
    </StepFrame>
  )
}
