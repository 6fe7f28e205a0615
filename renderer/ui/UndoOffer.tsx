import { type JSX, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

/** So many ways back are shown at once; older ones come forward as these go. */
export const UNDOS_SHOWN = 3

interface UndoOfferProps {
  /** Until when the way back is offered, ms since 1970. */
  readonly until: number
  /** What was done. */
  readonly text: string
  /** What the way back is called. */
  readonly action: string
  readonly busy: boolean
  /** Whether the key Ctrl+Z takes this one back. */
  readonly isNext?: boolean
  readonly onUndo: () => void
  /** It was closed, or its time is over. */
  readonly onEnd: () => void
}

/** What was done last, and the way back, for a while. The key Ctrl+Z is the screen's. */
export function UndoOffer(props: UndoOfferProps): JSX.Element {
  const { until, text, action, busy, isNext = true, onUndo, onEnd } = props
  const { t } = useTranslation('manage')
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    const timer = setTimeout(() => end.current(), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  return (
    <div className="undo-bar">
      <span role="status" className="min-w-0 flex-1 wrap-anywhere">
        {text}
      </span>
      <Button icon="undo" aria-keyshortcuts={isNext ? 'Control+Z' : undefined} disabled={busy} onClick={onUndo}>
        {action}
        {isNext ? <kbd className="kbd">{t('undo.key')}</kbd> : null}
      </Button>
      <Button variant="quiet" iconOnly icon="close" onClick={onEnd}>
        {t('undo.close')}
      </Button>
    </div>
  )
}
