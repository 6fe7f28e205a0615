import './preflight.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorageProfileId } from '../../../shared/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { moment } from '../../ui/form/moment.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { CheckRows } from './CheckRows.tsx'
import { FixButtons } from './FixButtons.tsx'
import { ResultCard } from './ResultCard.tsx'
import { wanting } from './resultText.ts'
import type { PreflightRun } from './usePreflight.ts'
import { VerdictCounts } from './VerdictCounts.tsx'

interface PreflightPanelProps {
  readonly preflight: PreflightRun
  readonly storageProfileId: StorageProfileId | null
  readonly onRun: () => void
  readonly onField: (field: string) => void
}

/** The preflight of one preset beside its form: what wants a person as cards, everything as lines. */
export function PreflightPanel({ preflight, storageProfileId, onRun, onField }: PreflightPanelProps): JSX.Element {
  const { t } = useTranslation('preflight')
  const { running, report, problem, done, total } = preflight
  const results = preflight.resultsOf(0)
  // What the linter found stands at its field already.
  const cards = wanting(results).filter(({ check, said }) => check !== 'settings' && said.kind !== 'finding')
  const seconds = report === null ? '' : (report.ms / 1_000).toFixed(1)
  const time = report === null ? '' : moment(report.startedAt)
  return (
    <section className="preflight" aria-label={t('title')} aria-busy={running}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-15 font-semibold">{t('title')}</h2>
        <span className="min-w-0 flex-1 text-12 text-t3" role="status">
          {running
            ? t('running', { done, total })
            : report === null
              ? ''
              : t(report.cancelled ? 'ranCancelled' : 'ran', { time, seconds })}
        </span>
        {running ? (
          <Button icon="close" onClick={preflight.cancel}>
            {t('cancel')}
          </Button>
        ) : (
          <Button icon={report === null ? 'checkRound' : 'again'} onClick={onRun}>
            {t(report === null ? 'run' : 'runAgain')}
          </Button>
        )}
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {!running && report === null ? <p className="text-t2">{t('about')}</p> : <VerdictCounts results={results} />}
      {cards.map((result) => (
        <ResultCard
          key={result.check}
          result={result}
          actions={
            running ? undefined : (
              <FixButtons result={result} storageProfileId={storageProfileId} onField={onField} onAgain={onRun} />
            )
          }
        />
      ))}
      {!running && report === null ? null : <CheckRows results={results} running={running} />}
      <p className="text-12 text-t3">{t('formValues')}</p>
    </section>
  )
}
