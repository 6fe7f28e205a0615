import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HistoryView, useNavigation } from '../../stores/navigation.ts'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { areSwapped, dayFault } from './days.ts'

const keys = { from: 'fromDay', to: 'toDay' } as const satisfies Record<string, keyof HistoryView>

/** Characters of a whole day. */
const WHOLE = 10

/**
 * The first or the last day to show, written with the year first on every computer: the system's own field would follow its
 * locale, in which 03/05 is two different days.
 */
export function DayInput({ end }: { readonly end: 'from' | 'to' }): JSX.Element {
  const { t } = useTranslation('history')
  const { historyView, changeHistoryView } = useNavigation()
  const [typing, setTyping] = useState(false)
  const { fromDay, toDay } = historyView
  const day = historyView[keys[end]]
  // Nobody is told off for a day that is still being typed.
  const fault = typing && day.length < WHOLE ? null : dayFault(day)
  const id = `history-${end}`
  return (
    <div className="history-day">
      <label htmlFor={id} className="text-t3">
        {t(end)}
      </label>
      <TextInput
        id={id}
        mono
        placeholder={t('dayPlaceholder')}
        maxLength={32}
        value={day}
        tone={fault !== null || areSwapped(fromDay, toDay) ? 'look' : null}
        aria-describedby="history-days"
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={({ target }) => changeHistoryView({ [keys[end]]: target.value.trim() })}
      />
    </div>
  )
}
