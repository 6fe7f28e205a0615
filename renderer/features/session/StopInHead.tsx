import type { JSX, SyntheticEvent } from 'react'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { StateBadge } from '../../ui/recording/StateBadge.tsx'
import { StopButton } from '../../ui/recording/StopButton.tsx'
import { Timer } from '../../ui/recording/Timer.tsx'
import { DOUBLE_CLICK_MS, useGuarded } from '../../ui/recording/useGuarded.ts'
import { rungOf } from '../../ui/recording/useSessionState.ts'

interface StopInHeadProps {
  readonly session: Session
  readonly state: SessionState
}

/** State, time and Stop on one line, for the head of the screen while the large ones are scrolled away. */
export function StopInHead({ session, state }: StopInHeadProps): JSX.Element {
  const open = useGuarded(DOUBLE_CLICK_MS)
  // It comes while somebody scrolls: a press that was on its way to what was here before does not count.
  const guard = (event: SyntheticEvent): void => {
    if (!open()) event.stopPropagation()
  }
  return (
    <div className="head-stop" onClickCapture={guard} onPointerDownCapture={guard}>
      <StateBadge state={state} rung={rungOf(session)} />
      <Timer session={session} state={state} className="head-timer" />
      <StopButton session={session} state={state} size={40} />
    </div>
  )
}
