import './history.css'
import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../shared/ipc/contractHistory.ts'
import { useNavigation, wholeHistory } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { SavedFileNote } from '../../ui/SavedFileNote.tsx'
import { DayRemarks } from './DayRemarks.tsx'
import { HistoryBar } from './HistoryBar.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import { filterOf, isNarrowed } from './historyFilter.ts'
import { useHistory } from './useHistory.ts'
import { VerdictChips } from './VerdictChips.tsx'

function Nothing({ narrowed }: { readonly narrowed: boolean }): JSX.Element {
  const { t } = useTranslation('history')
  const { go, changeHistoryView } = useNavigation()
  const kind = narrowed ? 'nothing' : 'empty'
  return (
    <div className="empty">
      <span className="text-t3">
        <Icon name="history" size={40} />
      </span>
      <h2 className="text-18 font-semibold">{t(`${kind}.title`)}</h2>
      <p className="max-w-[28rem] text-t2">{t(`${kind}.text`)}</p>
      <div className="mt-3">
        {narrowed ? (
          <Button size={40} onClick={() => changeHistoryView(wholeHistory)}>
            {t('nothing.clear')}
          </Button>
        ) : (
          <Button size={40} variant="primary" onClick={() => go({ name: 'desk' })}>
            {t('empty.desk')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Every take that has ended: found by words, verdicts and days, opened, saved as CSV. */
export function HistoryScreen(): JSX.Element {
  const { t } = useTranslation('history')
  const { historyView: view, changeHistoryView, go } = useNavigation()
  const filter = filterOf(view)
  const { page, problem, more } = useHistory(filter)
  const save = useReportedCommand('history.export')
  const [saved, setSaved] = useState<SavedFile>(null)
  const total = page === null ? 0 : foundOf(page.counts, view.verdicts)

  const exportAll = async (): Promise<void> => {
    const result = await save.run(filter)
    if (result?.ok === true) setSaved(result.value)
  }

  return (
    <div className="history">
      <div className="history-head">
        <HistoryBar exporting={save.busy} empty={total === 0} onExport={() => void exportAll()} />
        <DayRemarks />
        {page === null || (total === 0 && !isNarrowed(view)) ? null : (
          <div className="history-chips">
            <VerdictChips
              counts={page.counts}
              chosen={view.verdicts}
              onChange={(verdicts) => changeHistoryView({ verdicts })}
            />
            <span className="ml-auto text-12 text-t3" role="status">
              {t('found', { count: total })}
            </span>
          </div>
        )}
        <SavedFileNote file={saved} onClose={() => setSaved(null)} />
        {problem === null ? null : <ProblemNotice problem={problem} />}
      </div>
      {page === null ? <p className="px-6 text-t3">{problem === null ? t('loading') : ''}</p> : null}
      {page?.sessions.length === 0 ? <Nothing narrowed={isNarrowed(view)} /> : null}
      {page === null || page.sessions.length === 0 ? null : (
        <HistoryTable
          sessions={page.sessions}
          total={total}
          current={view.take}
          onCurrent={(take) => changeHistoryView({ take })}
          onOpen={(id) => go({ name: 'take', id })}
        />
      )}
      {(page?.next ?? null) === null ? null : (
        <div className="flex justify-center pb-6">
          <Button onClick={more}>{t('more')}</Button>
        </div>
      )}
    </div>
  )
}

function foundOf(counts: Readonly<Record<string, number>>, verdicts: readonly string[]): number {
  return Object.entries(counts)
    .filter(([verdict]) => verdicts.length === 0 || verdicts.includes(verdict))
    .reduce((sum, [, count]) => sum + count, 0)
}
