import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type CheckResult, countVerdicts } from '../../../shared/recording/preflight/check.ts'
import { Icon } from '../../ui/Icon.tsx'
import { verdictLook } from './resultText.ts'

/** "2 to fix · 1 to look at · 5 passed". What there is none of is left out, except what passed. */
export function VerdictCounts({ results }: { readonly results: readonly CheckResult[] }): JSX.Element {
  const { t } = useTranslation('preflight')
  const { fix, look, passed, skipped } = countVerdicts(results)
  const parts = [
    { verdict: 'fix', count: fix, text: t('toFix', { count: fix }) },
    { verdict: 'look', count: look, text: t('toLookAt', { count: look }) },
    { verdict: 'passed', count: passed, text: t('passedCount', { count: passed }) },
    { verdict: 'skipped', count: skipped, text: t('skippedCount', { count: skipped }) },
  ] as const
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-12">
      {parts
        .filter(({ verdict, count }) => count > 0 || verdict === 'passed')
        .map(({ verdict, text }) => (
          <span key={verdict} className="flex items-center gap-2">
            <Icon name={verdictLook[verdict].icon} className={verdictLook[verdict].className} />
            {text}
          </span>
        ))}
    </p>
  )
}
