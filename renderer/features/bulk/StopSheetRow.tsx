import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { problemWords } from '../../ui/problemText.ts'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import { useStateWords } from '../../ui/recording/stateWords.ts'
import { Timer } from '../../ui/recording/Timer.tsx'
import { rungOf, useSessionState } from '../../ui/recording/useSessionState.ts'

interface StopSheetRowProps {
  readonly session: Session
  /** Told from others of the same name. */
  readonly name: string
  readonly checked: boolean
  /** Why it was not stopped. */
  readonly problem: Problem | null
  readonly onChange: (checked: boolean) => void
}

/** One recording to be stopped, with what it is doing now. */
export function StopSheetRow({ session, name, checked, problem, onChange }: StopSheetRowProps): JSX.Element {
  const { i18n } = useTranslation()
  const state = useSessionState(session)
  const say = useStateWords()
  return (
    <li className="sheet-row">
      <Checkbox checked={checked} onChange={onChange}>
        {name}
        {problem === null ? null : (
          <span className="block text-12 text-serious">{problemWords(i18n, problem).what}</span>
        )}
      </Checkbox>
      <span className="sheet-state">
        <StateMark state={state} rung={rungOf(session)} />
        {say(state, rungOf(session))}
      </span>
      <Timer session={session} state={state} className="row-timer" />
    </li>
  )
}
