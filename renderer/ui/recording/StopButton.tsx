import { type JSX, type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { useDesk } from '../../stores/desk.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button } from '../Button.tsx'
import { Tooltip } from '../Tooltip.tsx'
import { PressAgain } from './PressAgain.tsx'
import { StopCountdown } from './StopCountdown.tsx'
import { useReportedCommand } from './useReportedCommand.ts'
import { useHold } from './useHold.ts'
import { useLostFocus } from './useLostFocus.ts'

interface StopButtonProps {
  readonly session: Session
  readonly state: SessionState
  /** 24 inside a row. */
  readonly size?: 24 | 40 | 48
  readonly className?: string
  /** -1 where another control leads to it. */
  readonly tabIndex?: 0 | -1
}

interface AskProps extends StopButtonProps {
  readonly takeFocus: boolean
  readonly onPress: () => void
}

/** Asks for a stop; what a press means is decided in main. While a start has just been pressed it ignores every press. */
function AskToStop({ session, state, size = 48, className = '', tabIndex, takeFocus, onPress }: AskProps): JSX.Element {
  const { t } = useTranslation('recording')
  const policy = useDesk((desk) => desk.settings.stopPolicy)
  const seconds = useDesk((desk) => desk.settings.countdownSeconds)
  const { busy, run } = useReportedCommand('sessions.stop')
  const justStarted = useStartedJustNow()
  const button = useLostFocus(takeFocus)
  const under = busy || state === 'stopping'
  const kind = session.phase === 'ended' ? 'anyway' : session.phase === 'stopping' ? 'again' : 'stop'
  // A stop that is only sent again needs no policy; main does not ask for one either.
  const held = policy === 'hold' && kind === 'stop'
  const { name, id: sessionId } = session

  const send = (gesture: 'press' | 'hold'): void => {
    onPress()
    void run({ sessionId, gesture })
  }
  const hold = useHold(held && !under && !justStarted, () => send('hold'))
  const click = (event: MouseEvent): void => {
    // A click without a pointer comes from the keyboard, where holding means nothing: main counts down instead.
    if (!held || event.detail === 0) send('press')
  }
  const holding = hold.share > 0
  const label = held ? 'hold' : kind === 'stop' && (policy === 'countdown' || policy === 'pressTwice') ? 'ask' : kind
  const spoken = held ? (holding ? 'holdingOf' : 'holdOf') : kind === 'stop' ? 'of' : (`${kind}Of` as const)
  const control = (
    <Button
      ref={button}
      tabIndex={tabIndex}
      variant={size === 24 ? 'quiet' : 'solid'}
      size={size}
      {...(size !== 24 ? { icon: under ? ('stopping' as const) : ('stop' as const) } : {})}
      className={`stop ${className}`}
      disabled={under || justStarted}
      aria-label={under ? undefined : t(`stop.${spoken}`, { name })}
      onClick={click}
      {...hold.handlers}
    >
      {hold.share > 0 ? <span className="hold-fill" style={{ inlineSize: `${hold.share * 100}%` }} /> : null}
      {under ? t('stop.stopping') : t(holding ? 'stop.holding' : `stop.${label}`)}
    </Button>
  )
  if (kind !== 'stop') return control
  return <Tooltip text={t(`stop.hint.${policy}`, { seconds })}>{control}</Tooltip>
}

/**
 * Stop, in whatever stage it is: to be asked for, waiting for a second press, or counting down. The stages stand in one
 * place, and each ignores presses that were meant for the one before.
 */
export function StopButton(props: StopButtonProps): JSX.Element {
  const { t } = useTranslation('recording')
  const { session, size = 48, className = '', tabIndex } = props
  const [pressed, setPressed] = useState(false)
  if (!canStop(session)) return <p className={`stop-note ${className}`}>{t('stop.impossible')}</p>
  if (session.pendingStop === null || session.phase === 'stopping') {
    return <AskToStop {...props} takeFocus={pressed} onPress={() => setPressed(true)} />
  }
  return session.pendingStop.policy === 'countdown' ? (
    <StopCountdown session={session} size={size} tabIndex={tabIndex} takeFocus={pressed} />
  ) : (
    <PressAgain session={session} size={size} tabIndex={tabIndex} className={className} takeFocus={pressed} />
  )
}
