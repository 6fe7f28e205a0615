import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { KeychainNotice } from '../../ui/form/KeychainNotice.tsx'
import { AccountEditor } from '../settings/AccountEditor.tsx'
import { Existing, Later, StepFrame, type StepProps } from './StepFrame.tsx'

/** First run, step 2. */
export function AccountStep({ onNext, onBack, onLater }: StepProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  const accounts = useDesk((desk) => Object.values(desk.accounts).filter(({ host }) => host.kind !== 'rehearsal'))
  const [made, setMade] = useState<AccountId | null>(null)
  return (
    <StepFrame title={t('account.title')} text={t('account.text')}>
      <AccountEditor
        account={accounts.find(({ id }) => id === made) ?? null}
        onCreated={({ id }) => setMade(id)}
        onSaved={onNext}
        onCancel={onBack}
        cancelLabel={t('back')}
        lead={(ways) => (
          <>
            <Existing items={accounts.filter(({ id }) => id !== made)} onUse={() => ways.ask(onNext)} />
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
