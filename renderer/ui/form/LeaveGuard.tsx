import { useContext, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavigationContext, type Screen } from '../../stores/navigation.ts'
import { type Keeping, type LeaveQuestion, useLeaveQuestion } from './LeaveQuestion.tsx'

interface LeaveGuard extends Omit<LeaveQuestion, 'put'> {
  /** Goes there without asking: after everything was saved, or leaving was agreed. */
  readonly leave: (screen: Screen) => void
}

/** The ways out of a form, for those whose buttons stand around it. */
export type WaysOut = Pick<LeaveGuard, 'ask' | 'leave'>

/**
 * While `dirty`, every way out of the screen asks first, whoever takes it: rail, search, tray. It stands in front of the
 * window's own `go` for that time, so that no other part has to know about forms.
 */
export function useLeaveGuard(dirty: boolean, secretTyped: boolean, keeping?: Keeping): LeaveGuard {
  const { t } = useTranslation('forms')
  const store = useContext(NavigationContext)
  const original = useRef<((screen: Screen) => void) | null>(null)
  const lost = secretTyped ? 'leave.textSecret' : 'leave.text'
  const kept = secretTyped ? 'leave.keptTextSecret' : 'leave.keptText'
  const { put, ...question } = useLeaveQuestion(dirty, t(keeping === undefined ? lost : kept), keeping)

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
        put(() => go(screen))
      },
    })
    return () => {
      active = false
      original.current = null
      store.setState({ go })
    }
  }, [dirty, store, put])

  return { ...question, leave: (screen) => (original.current ?? store?.getState().go)?.(screen) }
}
