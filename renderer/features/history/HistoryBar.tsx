import type { JSX, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type HistoryView, useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface HistoryBarProps {
  readonly exporting: boolean
  /** Nothing to export. */
  readonly empty: boolean
  readonly onExport: () => void
}

function Day({ end }: { readonly end: 'from' | 'to' }): JSX.Element {
  const { t } = useTranslation('history')
  const { historyView, changeHistoryView } = useNavigation()
  const key: keyof HistoryView = end === 'from' ? 'fromDay' : 'toDay'
  return (
    <label className="history-day">
      <span className="text-t3">{t(end)}</span>
      <span className="input">
        <input
          type="date"
          value={historyView[key]}
          onChange={(event) => changeHistoryView({ [key]: event.currentTarget.value })}
        />
      </span>
    </label>
  )
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
      <Day end="from" />
      <Day end="to" />
      <Button icon="download" className="ml-auto" disabled={exporting || empty} onClick={onExport}>
        {exporting ? t('exporting') : t('export')}
      </Button>
    </div>
  )
}
