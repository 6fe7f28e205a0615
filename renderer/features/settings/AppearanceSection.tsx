import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskSettings } from '../../../shared/state/snapshot.ts'
import { useDesk } from '../../stores/desk.ts'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { hint } from '../../ui/form/remark.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Section } from './Section.tsx'

/** How the desk looks. */
export function AppearanceSection(): JSX.Element {
  const { t } = useTranslation('settings')
  const theme = useDesk((desk) => desk.settings.theme)
  const { run, problem } = useCommand()
  return (
    <Section title={t('appearance.title')}>
      <FormRows>
        <Field id="theme" label={t('appearance.theme')} group remarks={[hint(t('appearance.themeHint'))]}>
          <Segmented<DeskSettings['theme']>
            label={t('appearance.theme')}
            value={theme}
            options={[
              { value: 'system', label: t('appearance.system') },
              { value: 'dark', label: t('appearance.dark') },
              { value: 'light', label: t('appearance.light') },
            ]}
            onChange={(next) => void run('settings.change', { theme: next })}
          />
        </Field>
      </FormRows>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </Section>
  )
}
