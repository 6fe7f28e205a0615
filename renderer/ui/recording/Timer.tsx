import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { endSpan } from '../../../shared/recording/endSpan.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { elapsedMs, formatElapsed, unprovenStopSince } from '../../../shared/recording/sessionState.ts'
import { useNow } from '../../stores/clock.ts'
import { clockTime } from './duration.ts'
import { stateLook } from './stateLook.ts'

interface TimerProps {
  readonly session: Session
  readonly state: SessionState
  readonly className?: string
}

/** Recorded time, counted from the first slice on the server's clock; a `~` says that nobody confirms it lately, or when it ended. */
export function Timer({ session, state, className = '' }: TimerProps): JSX.Element {
  const { t } = useTranslation('recording')
  const time = useNow((now) => formatElapsed(elapsedMs(session, now)))
  const none = session.sliceStartTime === null
  const unproven = useNow((now) => unprovenStopSince(session, now) !== null)
  const look = none ? 'none' : unproven ? 'stale' : stateLook[state].timer
  const stale = look === 'stale'
  const open = endSpan(session) !== null
  const label = none ? t('timer.none') : t(stale ? 'timer.stale' : open ? 'timer.upTo' : 'timer.label', { time })
  return (
    <div className={`timer ${className}`} data-look={look}>
      <span role="timer" aria-live="off" aria-label={label}>
        {stale || open ? <span className="text-unknown">~</span> : null}
        {time}
      </span>
      {state === 'failed' && session.endedAt !== null && !none ? (
        <span className="timer-until">{t('timer.until', { time: clockTime(session.endedAt) })}</span>
      ) : null}
    </div>
  )
}
