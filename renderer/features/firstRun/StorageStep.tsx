import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorageProfileId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { KeychainNotice } from '../../ui/form/KeychainNotice.tsx'
import { StorageEditor } from '../settings/StorageEditor.tsx'
import { Existing, Later, StepFrame, type StepProps } from './StepFrame.tsx'

/** First run, step 3. */
export function StorageStep({ onNext, onBack, onLater }: StepProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  const profiles = useDesk((desk) => Object.values(desk.storageProfiles))
  const [made, setMade] = useState<StorageProfileId | null>(null)
  return (
    <StepFrame title={t('storage.title')} text={t('storage.text')}>
      <StorageEditor
        profile={profiles.find(({ id }) => id === made) ?? null}
        onCreated={({ id }) => setMade(id)}
        onSaved={onNext}
        onCancel={onBack}
        cancelLabel={t('back')}
        lead={(ways) => (
          <>
            <Existing items={profiles.filter(({ id }) => id !== made)} onUse={() => ways.ask(onNext)} />
            <div className="mb-4 empty:hidden">
              <KeychainNotice />
            </div>
          </>
        )}
        extra={(ways) => <Later ways={ways} onLater={onLater} />}
      />
    </StepFrame>
  )
}
