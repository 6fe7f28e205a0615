import { useContext, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavigationContext, type Screen } from '../../stores/navigation.ts'
import { type Keeping, type LeaveQuestion, useLeaveQuestion } from './LeaveQuestion.tsx'

interface LeaveGuard extends LeaveQuestion {
  /** Goes there without asking: after everything was saved, or leaving was agreed. */
  readonly leave: (screen: Screen) => void
}

/** The ways out of a form, for those whose buttons stand around it. */
export type WaysOut = Pick<LeaveGuard, 'ask' | 'leave'>

interface LeaveGuardOptions {
  /** There is something that is not saved. */
  readonly dirty: boolean
  readonly secretTyped: boolean
  /** A save is under way. */
  readonly saving: boolean
  /** The last save was refused, and the form says why. */
  readonly refused: boolean
  /** What is done as soon as everything is saved; empty: nothing. */
  readonly after?: string
  readonly keeping: Keeping
}

/**
 * While `dirty`, every way out of the screen asks first, whoever takes it: rail, search, tray. It stands in front of the
 * window's own `go` for that time, so that no other part has to know about forms.
 */
export function useLeaveGuard({
  dirty,
  secretTyped,
  saving,
  refused,
  after = '',
  keeping,
}: LeaveGuardOptions): LeaveGuard {
  const { t } = useTranslation('forms')
  const store = useContext(NavigationContext)
  const original = useRef<((screen: Screen) => void) | null>(null)
  const about = saving ? 'leave.savingText' : 'leave.keptText'
  const [before, then] = saving ? ['', after] : [refused ? t('leave.refused') : '', '']
  const text = [before, t(secretTyped ? `${about}Secret` : about), then].filter((part) => part !== '').join(' ')
  const question = useLeaveQuestion({
    dirty,
    saving,
    text,
    keeping,
  })
  const { ask } = question

  useLayoutEffect(() => {
    if (!dirty || store === null) return
    const { go } = store.getState()
    let active = true
    original.current = go
    store.setState({
      go: (screen) => {
        // Somebody may still hold this function after everything was saved.
        if (!active) {
          go(screen)
          return
        }
        store.setState({ newRecording: false })
        ask(() => go(screen))
      },
    })
    return () => {
      active = false
      original.current = null
      store.setState({ go })
    }
  }, [dirty, store, ask])

  return { ...question, leave: (screen) => (original.current ?? store?.getState().go)?.(screen) }
}
