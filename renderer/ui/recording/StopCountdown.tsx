import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { START_GUARD_MS } from '../../stores/startGuard.ts'
import { Button } from '../Button.tsx'
import { CountdownRing } from './CountdownRing.tsx'
import { useReportedCommand } from './useReportedCommand.ts'
import { useStopCountdown } from './useCountdown.ts'
import { DOUBLE_CLICK_MS, useGuarded } from './useGuarded.ts'
import { useLostFocus } from './useLostFocus.ts'

interface StopCountdownProps {
  readonly session: Session
  readonly size: 24 | 40 | 48
  /** Stop was pressed here: the keyboard goes on with Keep recording. */
  readonly takeFocus: boolean
  readonly tabIndex: 0 | -1 | undefined
}

/** A stop that has not left yet: one large way to keep recording, and beside it the way to stop without waiting. */
export function StopCountdown({ session, size, takeFocus, tabIndex }: StopCountdownProps): JSX.Element {
  const { t } = useTranslation('recording')
  const keep = useReportedCommand('sessions.keepRecording')
  const stop = useReportedCommand('sessions.stop')
  const { seconds, share } = useStopCountdown(session)
  const mayKeep = useGuarded(DOUBLE_CLICK_MS)
  const mayStop = useGuarded(START_GUARD_MS)
  const first = useLostFocus(takeFocus)
  const { name, id: sessionId } = session

  const keepIt = (): void => {
    if (mayKeep()) void keep.run({ sessionId })
  }
  if (size === 24) {
    return (
      <Button
        ref={first}
        tabIndex={tabIndex}
        size={24}
        className="keep-small"
        aria-label={t('stop.keepOf', { name })}
        onClick={keepIt}
      >
        {t('stop.keep')}
      </Button>
    )
  }
  return (
    <div className="countdown" role="group" aria-label={seconds === 0 ? t('stop.inNow') : t('stop.in', { seconds })}>
      <Button ref={first} size={size} className="keep" aria-keyshortcuts="Escape" onClick={keepIt}>
        <CountdownRing seconds={seconds} share={share} />
        <span className="keep-words">
          <span>{seconds === 0 ? t('stop.nowDash') : t('stop.inDash', { seconds })}</span> <b>{t('stop.keep')}</b>{' '}
          <span className="sr-only">{name}</span>
        </span>
      </Button>
      <Button
        size={size}
        className="stop-now"
        aria-label={t('stop.nowOf', { name })}
        disabled={stop.busy}
        onClick={() => mayStop() && void stop.run({ sessionId, gesture: 'now' })}
      >
        {t('stop.now')}
      </Button>
      <span className="sr-only" role="status">
        {t('stop.announced', { name })}
      </span>
    </div>
  )
}
