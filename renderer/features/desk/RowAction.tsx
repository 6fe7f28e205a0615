import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { nextTake } from '../../../shared/recording/nextTake.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button } from '../../ui/Button.tsx'
import { NewTakeButton } from '../../ui/recording/NewTakeButton.tsx'
import { NextTakeButton } from '../../ui/recording/NextTakeButton.tsx'
import { StopButton } from '../../ui/recording/StopButton.tsx'
import { useBegin } from '../../ui/recording/useBegin.ts'
import { wantsAnotherTake } from './wantsAnotherTake.ts'

interface RowActionProps {
  readonly session: Session
  readonly state: SessionState
  /** -1 unless the keyboard is in this row. */
  readonly tabIndex: 0 | -1
}

function StartArmed({ session, tabIndex }: Omit<RowActionProps, 'state'>): JSX.Element {
  const { t } = useTranslation('recording')
  const begin = useBegin()
  const justStarted = useStartedJustNow()
  return (
    <Button
      size={24}
      tabIndex={tabIndex}
      disabled={begin.busy || justStarted}
      aria-label={t('armed.startOf', { name: session.name })}
      onClick={() => void begin.run('sessions.startArmed', { sessionId: session.id })}
    >
      {t('armed.start')}
    </Button>
  )
}

/** The one thing that is done most with a session in this state. */
export function RowAction({ session, state, tabIndex }: RowActionProps): JSX.Element {
  const { t } = useTranslation('desk')
  const { go } = useNavigation()
  const next = useDesk((desk) => nextTake(session, desk.sessions))
  const { name } = session
  if (session.phase !== 'ended' && canStop(session)) {
    return <StopButton session={session} state={state} size={24} tabIndex={tabIndex} />
  }
  if (session.phase === 'armed') return <StartArmed session={session} tabIndex={tabIndex} />
  if (next !== null) return <NextTakeButton next={next} size={24} tabIndex={tabIndex} />
  if (wantsAnotherTake(state)) {
    return (
      <NewTakeButton
        session={session}
        variant={state === 'failed' ? 'primary' : 'secondary'}
        size={24}
        tabIndex={tabIndex}
      />
    )
  }
  const details = session.phase !== 'ended'
  return (
    <Button
      variant="quiet"
      tabIndex={tabIndex}
      size={24}
      aria-label={t(details ? 'tile.detailsOf' : 'tile.filesOf', { name })}
      onClick={() => go({ name: 'session', id: session.id })}
    >
      {t(details ? 'tile.details' : 'tile.files')}
    </Button>
  )
}
