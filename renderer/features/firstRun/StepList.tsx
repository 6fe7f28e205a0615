import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { type FirstStep, firstSteps } from './steps.ts'

interface StepListProps {
  readonly step: FirstStep
  readonly done: Readonly<Record<FirstStep, boolean>>
}

/** Where one is in the first run. */
export function StepList({ step, done }: StepListProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  return (
    <ol aria-label={t('steps.label')} className="first-steps">
      {firstSteps.map((name, index) => {
        const finished = done[name] && name !== step
        return (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            <span className="first-step-mark">
              {finished ? <Icon name="check" size={12} /> : <span aria-hidden="true">{index + 1}</span>}
            </span>
            {t(`steps.${name}`)}
            {finished ? <span className="sr-only">{t('steps.done')}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
