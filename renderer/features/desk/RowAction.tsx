import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { StopButton } from '../../ui/recording/StopButton.tsx'

interface RowActionProps {
  readonly session: Session
  readonly state: SessionState
  /** -1 unless the keyboard is in this row. */
  readonly tabIndex: 0 | -1
}

/** The one thing that is done most with a session in this state. */
export function RowAction({ session, state, tabIndex }: RowActionProps): JSX.Element {
  const { t } = useTranslation('desk')
  const { go } = useNavigation()
  const { name } = session
  if (session.phase !== 'ended' && canStop(session)) {
    return <StopButton session={session} state={state} size={24} tabIndex={tabIndex} />
  }
  const details = session.phase !== 'ended' || state === 'failed' || state === 'nothingRecorded'
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
