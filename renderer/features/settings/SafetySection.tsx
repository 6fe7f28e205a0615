import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskSettings, StopPolicy } from '../../../shared/state/snapshot.ts'
import { useDesk } from '../../stores/desk.ts'
import { Choice } from '../../ui/form/Choice.tsx'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { NumberInput } from '../../ui/form/NumberInput.tsx'
import { hint } from '../../ui/form/remark.ts'
import { Select } from '../../ui/form/Select.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { Section } from './Section.tsx'

const policies: readonly StopPolicy[] = ['countdown', 'pressTwice', 'hold', 'atOnce']
const factors = ['1', '2', '4', '8'] as const

/** Whether a countdown may be so long. */
export const isCountdown = (seconds: number): boolean => Number.isInteger(seconds) && seconds >= 1 && seconds <= 30

/** What a press on Stop does, and how closely recordings are watched. */
export function SafetySection(): JSX.Element {
  const { t } = useTranslation('safety')
  const settings = useDesk((desk) => desk.settings)
  const { run, problem } = useCommand()
  const [seconds, setSeconds] = useState(settings.countdownSeconds)
  const change = (part: Partial<DeskSettings>): void => void run('settings.change', part)
  // A factor set elsewhere is shown as the nearest one that can be chosen.
  const factor = factors.find((one) => Number(one) >= settings.pollFactor) ?? '8'
  return (
    <Section title={t('title')} about={t('about')}>
      <FormRows>
        <Field id="stop-policy" label={t('policy.label')} group remarks={[hint(t('policy.hint'))]}>
          <Choice<StopPolicy>
            label={t('policy.label')}
            value={settings.stopPolicy}
            options={policies.map((value) => ({ value, label: t(`policy.${value}`), note: t(`policy.${value}Note`) }))}
            onChange={(stopPolicy) => change({ stopPolicy })}
          />
        </Field>
        <Field
          id="countdown-seconds"
          label={t('seconds.label')}
          remarks={[isCountdown(seconds) ? hint(t('seconds.hint')) : { tone: 'blocks', text: t('seconds.wrong') }]}
        >
          <NumberInput
            value={seconds}
            decimals={0}
            unit={t('seconds.unit')}
            onChange={(next) => {
              setSeconds(next)
              if (isCountdown(next)) change({ countdownSeconds: next })
            }}
          />
        </Field>
        <Field id="poll-factor" label={t('poll.label')} remarks={[hint(t('poll.hint'))]}>
          <Select
            value={factor}
            options={factors.map((value) => ({ value, label: t(`poll.${value}`) }))}
            onChange={(value) => change({ pollFactor: Number(value) })}
          />
        </Field>
      </FormRows>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </Section>
  )
}
