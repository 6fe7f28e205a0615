import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button } from '../Button.tsx'
import { Tooltip } from '../Tooltip.tsx'
import { useCommand } from './useCommand.ts'

interface StopButtonProps {
  readonly session: Session
  readonly state: SessionState
  readonly className?: string
}

/**
 * Stops the recording at once; main decides whether it may. While a start has just been pressed it ignores the pointer, so
 * that the second click of a double click can never stop what the first one started.
 */
export function StopButton({ session, state, className = '' }: StopButtonProps): JSX.Element {
  const { t } = useTranslation('recording')
  const { busy, run } = useCommand('sessions.stop')
  const justStarted = useStartedJustNow()
  if (!canStop(session)) return <p className={`stop-note ${className}`}>{t('stop.impossible')}</p>

  const under = busy || state === 'stopping'
  const kind = session.phase === 'ended' ? 'anyway' : session.phase === 'stopping' ? 'again' : 'stop'
  const { name } = session
  const button = (
    <Button
      variant="solid"
      size={48}
      icon={under ? 'stopping' : 'stop'}
      className={className}
      disabled={under || justStarted}
      aria-label={under ? undefined : t(kind === 'stop' ? 'stop.of' : `stop.${kind}Of`, { name })}
      onClick={() => void run({ sessionId: session.id })}
    >
      {under ? t('stop.stopping') : t(`stop.${kind}`)}
    </Button>
  )
  return under ? button : <Tooltip text={t('stop.atOnce')}>{button}</Tooltip>
}
