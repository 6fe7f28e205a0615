import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'

/** Why the last command was refused. It stays until it is closed or another screen is opened. */
export function Notice(): JSX.Element | null {
  const { t } = useTranslation('shell')
  const { notice, report } = useNavigation()
  if (notice === null) return null
  return (
    <div className="px-6 pt-4">
      <ProblemNotice problem={notice} actions={<Button onClick={() => report(null)}>{t('problem.dismiss')}</Button>} />
    </div>
  )
}
