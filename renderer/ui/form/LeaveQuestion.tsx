import { type JSX, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { DialogFoot } from '../DialogFoot.tsx'

export interface LeaveQuestion {
  /** Put it somewhere in the screen; of a dialog that is left, inside that one. */
  readonly dialog: JSX.Element
  /** Asks, whether there is something to lose or not. Always the same function. */
  readonly put: (proceed: () => void) => void
  /** Asks when there is something to lose, then does it. For ways out that are no screen, such as closing a form. */
  readonly ask: (proceed: () => void) => void
  /** The same for the way on after a save: looks once more when that is drawn, since somebody may have typed on meanwhile. */
  readonly goOn: (proceed: () => void) => void
}

interface WayOut {
  readonly proceed: () => void
}

/** A form whose typing is kept as a draft: it can be left without losing anything. */
export interface Keeping {
  /** Throws the draft away. */
  readonly discard: () => void
}

/** Asks before something is left in which there is something to lose: `text` says what. */
export function useLeaveQuestion(dirty: boolean, text: string, keeping?: Keeping): LeaveQuestion {
  const { t } = useTranslation('forms')
  const [pending, setPending] = useState<WayOut | null>(null)
  const [next, setNext] = useState<WayOut | null>(null)
  const stay = useRef<HTMLButtonElement>(null)

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
  const put = useCallback((way: () => void) => setPending({ proceed: way }), [])

  const dialog = (
    <Dialog
      open={asked !== null}
      onOpenChange={(open) => !open && stayHere()}
      title={t('leave.title')}
      description={text}
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
    put,
    ask: (way) => {
      if (dirty) put(way)
      else way()
    },
    goOn: (way) => setNext({ proceed: way }),
  }
}
