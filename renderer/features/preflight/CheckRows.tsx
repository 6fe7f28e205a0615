import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { type CheckResult, checkNames } from '../../../shared/recording/preflight/check.ts'
import { Icon } from '../../ui/Icon.tsx'
import { resultWords, verdictLook } from './resultText.ts'

interface CheckRowsProps {
  readonly results: readonly CheckResult[]
  /** Checks without a result are shown as waiting. */
  readonly running: boolean
}

/** Every check in one line, in a fixed order, so that nothing jumps while results come in. */
export function CheckRows({ results, running }: CheckRowsProps): JSX.Element {
  const { t, i18n } = useTranslation('preflight')
  const rows = checkNames.flatMap((check) => {
    const result = results.find((one) => one.check === check)
    return result === undefined && !running ? [] : [{ check, result }]
  })
  return (
    <ul className="check-rows">
      {rows.map(({ check, result }) => (
        <li key={check} data-verdict={result?.verdict ?? 'waiting'}>
          {result === undefined ? (
            <span className="check-waiting" aria-hidden="true" />
          ) : (
            <Icon name={verdictLook[result.verdict].icon} className={verdictLook[result.verdict].className} />
          )}
          <span className="font-medium">{t(`checks.${check}`)}</span>
          <span className="check-line">
            {result === undefined ? t('waiting') : resultWords(i18n, result).what}
            {result === undefined ? null : <span className="sr-only"> ({t(`verdicts.${result.verdict}`)})</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
