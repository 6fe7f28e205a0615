import type { JSX, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { DayInput } from './DayInput.tsx'

interface HistoryBarProps {
  readonly exporting: boolean
  /** Nothing to export. */
  readonly empty: boolean
  readonly onExport: () => void
}

/** What is looked for, and the way out of the desk. */
export function HistoryBar({ exporting, empty, onExport }: HistoryBarProps): JSX.Element {
  const { t } = useTranslation('history')
  const { historyView, changeHistoryView } = useNavigation()
  const intoList = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    document.querySelector<HTMLElement>('[data-take][tabindex="0"]')?.focus()
  }
  return (
    <div className="history-bar">
      <h1 className="text-18 font-semibold tracking-[-0.01em]">{t('title')}</h1>
      <div className="history-search">
        <TextInput
          type="search"
          label={t('search')}
          placeholder={t('searchPlaceholder')}
          maxLength={200}
          value={historyView.text}
          unit={<Icon name="search" />}
          onKeyDown={intoList}
          onChange={({ target }) => changeHistoryView({ text: target.value })}
        />
      </div>
      <DayInput end="from" />
      <DayInput end="to" />
      <Button icon="download" className="ml-auto" disabled={exporting || empty} onClick={onExport}>
        {exporting ? t('exporting') : t('export')}
      </Button>
    </div>
  )
}
