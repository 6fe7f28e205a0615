import { type JSX, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavigationContext, type Screen } from '../../stores/navigation.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { DialogFoot } from '../DialogFoot.tsx'

interface LeaveGuard {
  /** Put it somewhere in the screen. */
  readonly dialog: JSX.Element
  /** Goes there without asking: after everything was saved. */
  readonly leave: (screen: Screen) => void
  /** Asks when there is something to lose, then does it. For ways out that are no screen, such as closing a form. */
  readonly ask: (proceed: () => void) => void
  /** The same for the way on after a save: looks once more when that is drawn, since somebody may have typed on meanwhile. */
  readonly goOn: (proceed: () => void) => void
}

interface WayOut {
  readonly proceed: () => void
}

/** A form whose typing is kept as a draft: it can be left without losing anything. */
interface Keeping {
  /** Throws the draft away. */
  readonly discard: () => void
}

/**
 * While `dirty`, every way out of the screen asks first, whoever takes it: rail, search, tray. It stands in front of the
 * window's own `go` for that time, so that no other part has to know about forms.
 */
export function useLeaveGuard(dirty: boolean, secretTyped: boolean, keeping?: Keeping): LeaveGuard {
  const { t } = useTranslation('forms')
  const store = useContext(NavigationContext)
  const [pending, setPending] = useState<WayOut | null>(null)
  const [next, setNext] = useState<WayOut | null>(null)
  const original = useRef<((screen: Screen) => void) | null>(null)
  const stay = useRef<HTMLButtonElement>(null)

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
        setPending({ proceed: () => go(screen) })
      },
    })
    return () => {
      active = false
      original.current = null
      store.setState({ go })
    }
  }, [dirty, store])

  useEffect(() => {
    if (next === null || dirty) return
    next.proceed()
    queueMicrotask(() => setNext(null))
  }, [next, dirty])

  const asked = pending ?? (dirty ? next : null)
  const stayHere = (): void => {
    setPending(null)
    setNext(null)
  }
  const proceed = (): void => {
    stayHere()
    asked?.proceed()
  }
  const lost = secretTyped ? 'leave.textSecret' : 'leave.text'
  const kept = secretTyped ? 'leave.keptTextSecret' : 'leave.keptText'

  const dialog = (
    <Dialog
      open={asked !== null}
      onOpenChange={(open) => !open && stayHere()}
      title={t('leave.title')}
      description={t(keeping === undefined ? lost : kept)}
      {...(keeping === undefined ? {} : { width: 640 as const })}
      initialFocus={stay}
    >
      <DialogFoot>
        <Button
          size={40}
          onClick={() => {
            keeping?.discard()
            proceed()
          }}
        >
          {t('leave.discard')}
        </Button>
        {keeping === undefined ? null : (
          <Button size={40} onClick={proceed}>
            {t('leave.keep')}
          </Button>
        )}
        <Button ref={stay} size={40} variant="primary" onClick={stayHere}>
          {t('leave.stay')}
        </Button>
      </DialogFoot>
    </Dialog>
  )

  return {
    dialog,
    leave: (screen) => (original.current ?? store?.getState().go)?.(screen),
    ask: (proceed) => {
      if (dirty) setPending({ proceed })
      else proceed()
    },
    goOn: (proceed) => setNext({ proceed }),
  }
}
