import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { Button } from '../Button.tsx'
import { useReportedCommand } from './useReportedCommand.ts'
import { DOUBLE_CLICK_MS, useGuarded } from './useGuarded.ts'
import { useLostFocus } from './useLostFocus.ts'

interface PressAgainProps {
  readonly session: Session
  readonly size: 24 | 40 | 48
  readonly className: string
  /** Stop was pressed here, so the second press belongs here too. */
  readonly takeFocus: boolean
  readonly tabIndex: 0 | -1 | undefined
}

/** The second press of Stop. It lapses by itself after a moment, and nothing was stopped. */
export function PressAgain({ session, size, className, takeFocus, tabIndex }: PressAgainProps): JSX.Element {
  const { t } = useTranslation('recording')
  const { busy, run } = useReportedCommand('sessions.stop')
  const open = useGuarded(DOUBLE_CLICK_MS)
  const button = useLostFocus(takeFocus)
  const { name, id: sessionId } = session
  return (
    <Button
      ref={button}
      tabIndex={tabIndex}
      size={size}
      {...(size !== 24 ? { icon: 'stop' as const } : {})}
      className={`press-again ${className}`}
      disabled={busy}
      aria-label={t('stop.pressAgainOf', { name })}
      onClick={() => open() && void run({ sessionId, gesture: 'press' })}
    >
      {t(size !== 24 ? 'stop.pressAgain' : 'stop.pressAgainShort')}
    </Button>
  )
}
