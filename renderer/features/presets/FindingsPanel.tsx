import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/recording/finding.ts'
import { findingText } from '../../ui/form/remark.ts'
import { Icon } from '../../ui/Icon.tsx'
import { countFindings } from './presetFindings.ts'
import { goToControl, sectionOf } from './sections.ts'

/** "2 to fix · 1 to look at", or that nothing is. */
export function FindingsSummary({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const { t } = useTranslation('presets')
  const { blocks, look } = countFindings(findings)
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-12" role="status">
      {blocks === 0 ? null : (
        <span className="flex items-center gap-2">
          <Icon name="blocks" className="text-serious" />
          {t('toFix', { count: blocks })}
        </span>
      )}
      {look === 0 ? null : (
        <span className="flex items-center gap-2">
          <Icon name="look" className="text-caution" />
          {t('toLookAt', { count: look })}
        </span>
      )}
      {blocks + look > 0 ? null : (
        <span className="flex items-center gap-2">
          <Icon name="check" className="text-ok" />
          {t('passed')}
        </span>
      )}
    </p>
  )
}

interface FindingsPanelProps {
  readonly findings: readonly Finding[]
  /** What stands above the findings. */
  readonly lead: ReactNode
  /** Start, Save and their reasons, at the foot. */
  readonly foot: ReactNode
}

/** Everything the linter says, each with a way to its field. */
export function FindingsPanel({ findings, lead, foot }: FindingsPanelProps): JSX.Element {
  const { t, i18n } = useTranslation('presets')
  const ordered = findings.toSorted((a, b) => Number(b.severity === 'blocks') - Number(a.severity === 'blocks'))
  return (
    <aside className="preset-check" aria-labelledby="preset-check-title">
      <div className="relative min-h-0 flex-1 overflow-auto px-6 pt-5">
        {lead}
        <h2 id="preset-check-title" className="mt-5 text-15 font-semibold">
          {t('findings.title')}
        </h2>
        <p className="text-12 text-t3">{t('findings.whileTyping')}</p>
        <div className="flex min-h-10 items-center">
          <FindingsSummary findings={findings} />
        </div>
        {findings.length === 0 ? (
          <div className="mt-1 rounded-md border border-hair bg-bg2 p-4">
            <p className="font-semibold">{t('findings.allClear')}</p>
            <p className="mt-1 text-t2">{t('findings.allClearText')}</p>
          </div>
        ) : (
          <ul className="flex flex-col">
            {ordered.map((finding) => (
              <li key={`${finding.field} ${finding.code}`} className="border-b border-hair">
                <button type="button" className="finding-link" onClick={() => goToControl(finding.field)}>
                  <Icon
                    name={finding.severity}
                    className={finding.severity === 'blocks' ? 'text-serious' : 'text-caution'}
                  />
                  <span className="min-w-0">
                    <span className="block font-medium">{t(`sections.${sectionOf(finding.field)}`)}</span>
                    <span className="block text-12 wrap-anywhere text-t2">{findingText(i18n, finding)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {foot}
    </aside>
  )
}
