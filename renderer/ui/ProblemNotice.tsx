import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/problem.ts'
import { CopyButton } from './CopyButton.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { problemAsText, problemWords } from './problemText.ts'

interface ProblemNoticeProps {
  readonly problem: Problem
  /** `serious`: something must be fixed. `caution`: it works, but less well. `unknown`: nobody can say. */
  readonly tone?: 'serious' | 'caution' | 'unknown'
  /** Whom or what it concerns, where the words do not say. */
  readonly concerns?: string
  /** Buttons that mend it, beside the words. */
  readonly actions?: ReactNode
  /** Spoken at once when it appears; off for a notice that was there before the screen opened. */
  readonly announce?: boolean
}

const marks: Readonly<Record<'serious' | 'caution' | 'unknown', { icon: IconName; className: string }>> = {
  serious: { icon: 'blocks', className: 'text-serious' },
  caution: { icon: 'look', className: 'text-caution' },
  unknown: { icon: 'info', className: 'text-unknown' },
}

/** What happened, what it means for the recording, what to do; what the service answered in small type, copied with everything else. */
export function ProblemNotice({
  problem,
  tone = 'serious',
  concerns = '',
  actions,
  announce = true,
}: ProblemNoticeProps): JSX.Element {
  const { t, i18n } = useTranslation('shell')
  const words = problemWords(i18n, problem)
  const mark = marks[tone]
  return (
    <div className="notice" data-tone={tone} role={announce ? 'alert' : 'note'}>
      <span className={`pt-0.5 ${mark.className}`}>
        <Icon name={mark.icon} />
      </span>
      <div className="selectable min-w-0">
        <p className="font-semibold">{words.what}</p>
        <p className="mt-1 text-t2">{words.meaning}</p>
        <p className="text-t2">{words.action}</p>
        {concerns === '' ? null : <p className="mt-1">{concerns}</p>}
        {actions === undefined ? null : <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
        <div className="mt-3 flex flex-wrap items-center justify-end gap-x-3 gap-y-1 border-t border-hair pt-2">
          {words.detail === '' ? null : (
            <code className="min-w-0 flex-1 font-mono text-11 wrap-anywhere text-t3">{words.detail}</code>
          )}
          <CopyButton text={problemAsText(words, concerns)}>{t('problem.copy')}</CopyButton>
        </div>
      </div>
    </div>
  )
}
