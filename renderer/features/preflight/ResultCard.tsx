import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../../shared/recording/preflight/check.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { resultAsText, resultWords, verdictLook } from './resultText.ts'

interface ResultCardProps {
  readonly result: CheckResult
  /** Buttons that mend it. */
  readonly actions?: ReactNode
}

/** A result that wants a person: what happened, what it means for the recording, what to do. */
export function ResultCard({ result, actions }: ResultCardProps): JSX.Element {
  const { t, i18n } = useTranslation('preflight')
  const words = resultWords(i18n, result)
  const look = verdictLook[result.verdict]
  return (
    <article className="check-card" data-verdict={result.verdict} aria-label={t(`checks.${result.check}`)}>
      <h3 className="flex items-center gap-2.5 font-semibold">
        <Icon name={look.icon} className={look.className} />
        <span className="min-w-0 flex-1">{t(`checks.${result.check}`)}</span>
        <span className="sr-only">{t(`verdicts.${result.verdict}`)}</span>
      </h3>
      <div className="selectable mt-2">
        <p>{words.what}</p>
        {words.meaning === '' ? null : <p className="mt-1 text-t2">{words.meaning}</p>}
        {words.action === '' ? null : <p className="text-t2">{words.action}</p>}
      </div>
      {actions === undefined ? null : <div className="mt-3 flex flex-wrap items-center gap-2">{actions}</div>}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-hair pt-2">
        <code className="min-w-0 flex-1 font-mono text-11 wrap-anywhere text-t3">{words.detail}</code>
        <CopyButton text={resultAsText(words)}>{t('copy')}</CopyButton>
      </div>
    </article>
  )
}
