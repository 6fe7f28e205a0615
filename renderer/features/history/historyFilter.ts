import { everything, type HistoryFilter } from '../../../shared/recording/history.ts'
import { type HistoryView, wholeHistory } from '../../stores/navigation.ts'
import { startOfDay } from './days.ts'

/** What the screen asks main for. */
export function filterOf({ text, verdicts, fromDay, toDay }: HistoryView): HistoryFilter {
  return { ...everything, text, verdicts: [...verdicts], from: startOfDay(fromDay), to: startOfDay(toDay, 1) }
}

/** Whether anything narrows the history. */
export function isNarrowed({ text, verdicts, fromDay, toDay }: HistoryView): boolean {
  const { text: none, verdicts: all, fromDay: everFrom, toDay: everTo } = wholeHistory
  return text.trim() !== none || verdicts.length > all.length || fromDay !== everFrom || toDay !== everTo
}
