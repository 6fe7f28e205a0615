import { type JSX, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { DialogFoot } from '../DialogFoot.tsx'

export interface LeaveQuestion {
  /** Put it somewhere in the screen; of a dialog that is left, inside that one. */
  readonly dialog: JSX.Element
  /**
   * Asks when there is something to lose, then does it; also as soon as everything was saved meanwhile. The same function until that
   * changes.
   */
  readonly ask: (proceed: () => void) => void
  /**
   * The way on after a save, unless somebody was about to take another one: looks once more when that is drawn, since somebody
   * may have typed on meanwhile.
   */
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

interface LeaveOptions {
  /** There is something to lose. */
  readonly dirty: boolean
  /** It is on its way to be saved: leaving does not stop that. */
  readonly saving: boolean
  /** What is lost, or what is not. */
  readonly text: string
  readonly keeping?: Keeping
}

/**
 * Asks before something is left in which there is something to lose. Once that was saved meanwhile, nobody need answer. When saving
 * ends otherwise while it asks, no button begins to do something else: what loses something is another one than what did not.
 */
export function useLeaveQuestion({ dirty, saving, text, keeping }: LeaveOptions): LeaveQuestion {
  const { t } = useTranslation('forms')
  const [next, setNext] = useState<WayOut | null>(null)
  const stay = useRef<HTMLButtonElement>(null)
  const open = dirty && next !== null
  // While it fades away it still says what it asked.
  const [said, setSaid] = useState({ saving, text })
  if (open && (said.saving !== saving || said.text !== text)) setSaid({ saving, text })

  useEffect(() => {
    if (next === null || dirty) return
    next.proceed()
    queueMicrotask(() => setNext(null))
  }, [next, dirty])

  // A button that goes while it has the keyboard leaves it to the one that loses nothing.
  useLayoutEffect(() => {
    if (open && document.activeElement === document.body) stay.current?.focus()
  }, [open, said.saving])

  const ask = useCallback(
    (way: () => void): void => {
      if (dirty) setNext({ proceed: way })
      else way()
    },
    [dirty],
  )
  const stayHere = (): void => setNext(null)
  const proceed = (): void => {
    stayHere()
    next?.proceed()
  }

  const dialog = (
    <Dialog
      open={open}
      onOpenChange={(wanted) => !wanted && stayHere()}
      title={t(said.saving ? 'leave.titleSaving' : 'leave.title')}
      description={<p aria-live="polite">{said.text}</p>}
      {...(keeping === undefined ? {} : { width: 640 as const })}
      initialFocus={stay}
    >
      <DialogFoot>
        {said.saving ? null : (
          <Button
            key="discard"
            size={40}
            onClick={() => {
              keeping?.discard()
              proceed()
            }}
          >
            {t('leave.discard')}
          </Button>
        )}
        {said.saving || keeping !== undefined ? (
          <Button key="leave" size={40} onClick={proceed}>
            {t(said.saving ? 'leave.anyway' : 'leave.keep')}
          </Button>
        ) : null}
        <Button key="stay" ref={stay} size={40} variant="primary" onClick={stayHere}>
          {t('leave.stay')}
        </Button>
      </DialogFoot>
    </Dialog>
  )

  return { dialog, ask, goOn: (way) => setNext((asked) => asked ?? { proceed: way }) }
}
