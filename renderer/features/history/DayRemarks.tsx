import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation.ts'
import { Remarks } from '../../ui/form/Remarks.tsx'
import type { Remark } from '../../ui/form/remark.ts'
import { areSwapped, dayFault } from './days.ts'

/** What is wrong with the days that were chosen, and what that means for the list. */
export function DayRemarks(): JSX.Element {
  const { t } = useTranslation('history')
  const { historyView, changeHistoryView } = useNavigation()
  const { fromDay, toDay } = historyView
  const faults = [fromDay, toDay].flatMap((day): readonly Remark[] => {
    const fault = dayFault(day)
    return fault === null ? [] : [{ tone: 'look', text: t(`days.${fault}`, { day }) }]
  })
  const swapped: Remark = {
    tone: 'look',
    text: t('days.swapped', { from: fromDay, to: toDay }),
    fix: { label: t('days.swap'), apply: () => changeHistoryView({ fromDay: toDay, toDay: fromDay }) },
  }
  return (
    <div id="history-days" role="status" className="empty:hidden">
      {faults.length > 0 || areSwapped(fromDay, toDay) ? (
        <Remarks remarks={areSwapped(fromDay, toDay) ? [...faults, swapped] : faults} />
      ) : null}
    </div>
  )
}
