import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useSelect } from './useSelection.ts'

interface SelectBoxProps {
  readonly session: Session
  readonly selected: boolean
  /** Inside the table the row itself takes the keyboard. */
  readonly tabIndex?: -1
}

/** Takes a session into the selection; with Shift, everything from the last one on. */
export function SelectBox({ session, selected, tabIndex }: SelectBoxProps): JSX.Element {
  const { t } = useTranslation('desk')
  const select = useSelect()
  return (
    <label className="select-box">
      <input
        type="checkbox"
        checked={selected}
        tabIndex={tabIndex}
        aria-label={t('select.one', { name: session.name })}
        // A change does not tell whether Shift is held; the click before it does.
        onChange={() => undefined}
        onClick={(event) => select(session.id, event.shiftKey)}
      />
    </label>
  )
}
