import './firstRun.css'
import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { AccountStep } from './AccountStep.tsx'
import { PresetStep } from './PresetStep.tsx'
import { StepList } from './StepList.tsx'
import { StorageStep } from './StorageStep.tsx'
import type { FirstStep } from './steps.ts'
import { Welcome } from './Welcome.tsx'

/** The first thing anybody sees: practise, or connect an account in three steps. */
export function FirstRunScreen(): JSX.Element {
  const { t } = useTranslation('firstRun')
  const { go, openNewRecording } = useNavigation()
  const openDialog = useWallView((view) => view.change)
  const [step, setStep] = useState<FirstStep>('look')
  const { busy, problem, run } = useCommand()
  const hasAccount = useDesk((desk) => Object.values(desk.accounts).some(({ host }) => host.kind !== 'rehearsal'))
  const hasStorage = useDesk((desk) => Object.keys(desk.storageProfiles).length > 0)

  const finish = async (offerRecording: boolean, leave = go): Promise<void> => {
    const result = await run('settings.change', { welcomed: true })
    if (!result.ok) return
    leave({ name: 'desk' })
    if (offerRecording) openNewRecording(true)
  }
  const adopt = async (): Promise<void> => {
    await finish(false)
    openDialog({ adopting: true })
  }
  const rehearse = async (): Promise<void> => {
    const result = await run('rehearsal.begin', null)
    if (result.ok) await finish(true)
  }

  return (
    <div className="first-run">
      <header className="first-run-top">
        <Icon name="mark" size={24} />
        <span className="font-semibold">{t('product')}</span>
      </header>
      <div className="first-run-body">
        <div className="first-run-column">
          <StepList
            step={step}
            done={{ look: step !== 'look', account: hasAccount, storage: hasStorage, preset: false }}
          />
          {problem === null ? null : (
            <div className="mt-4">
              <ProblemNotice problem={problem} />
            </div>
          )}
          {step === 'look' ? (
            <Welcome
              busy={busy}
              onRehearse={() => void rehearse()}
              onAccount={() => setStep('account')}
              onDesk={() => void finish(false)}
              onAdopt={() => void adopt()}
            />
          ) : null}
          {step === 'account' ? (
            <AccountStep
              onNext={() => setStep('storage')}
              onBack={() => setStep('look')}
              onLater={(leave) => void finish(false, leave)}
            />
          ) : null}
          {step === 'storage' ? (
            <StorageStep
              onNext={() => setStep('preset')}
              onBack={() => setStep('account')}
              onLater={(leave) => void finish(false, leave)}
            />
          ) : null}
          {step === 'preset' ? (
            <PresetStep
              onDone={() => void finish(false)}
              onBack={() => setStep('storage')}
              onLater={(leave) => void finish(false, leave)}
            />
          ) : null}
        </div>
      </div>
    </div>
  )
}
