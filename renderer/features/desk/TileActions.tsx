import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { isDisowned } from '../../../shared/recording/disowned.ts'
import { nextTake } from '../../../shared/recording/nextTake.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ArmedButtons } from '../../ui/recording/ArmedButtons.tsx'
import { NewTakeButton } from '../../ui/recording/NewTakeButton.tsx'
import { NextTakeButton } from '../../ui/recording/NextTakeButton.tsx'
import { StopButton } from '../../ui/recording/StopButton.tsx'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import { TileMenu } from './TileMenu.tsx'
import { UnknownButtons } from './UnknownButtons.tsx'
import { wantsAnotherTake } from './wantsAnotherTake.ts'

interface TileActionsProps {
  readonly session: Session
  readonly state: SessionState
}

function Buttons({ session, state }: TileActionsProps): JSX.Element {
  const { t } = useTranslation(['desk', 'recording'])
  const { go } = useNavigation()
  const { busy, dismiss } = useDismiss()
  const next = useDesk((desk) => nextTake(session, desk.sessions))
  const { name } = session
  const open = (): void => go({ name: 'session', id: session.id })

  if (session.phase === 'armed') {
    return <ArmedButtons session={session} mainClass="tile-main" secondClass="tile-second" />
  }
  if (session.phase === 'startUnknown' || session.phase === 'uncontrollable') {
    return <UnknownButtons session={session} />
  }
  if (session.phase !== 'ended') {
    return (
      <>
        <StopButton session={session} state={state} className="tile-main" />
        {isDisowned(session) && session.pendingStop === null ? (
          <Button
            size={48}
            className="tile-second"
            aria-label={t('recording:unknown.choicesOf', { name })}
            onClick={open}
          >
            {t('recording:unknown.choices')}
          </Button>
        ) : null}
      </>
    )
  }
  if (wantsAnotherTake(state) && next === null) {
    return (
      <>
        <NewTakeButton session={session} variant={state === 'failed' ? 'primary' : 'secondary'} className="tile-main" />
        <Button size={48} className="tile-second" aria-label={t('tile.detailsOf', { name })} onClick={open}>
          {t('tile.details')}
        </Button>
      </>
    )
  }
  return (
    <>
      {next === null ? (
        <Button size={48} icon="file" className="tile-main" aria-label={t('tile.filesOf', { name })} onClick={open}>
          {t('tile.files')}
        </Button>
      ) : (
        <NextTakeButton next={next} className="tile-main" />
      )}
      <Button
        size={48}
        className="tile-second"
        aria-label={t('tile.dismissOf', { name })}
        disabled={busy}
        onClick={() => void dismiss(session)}
      >
        {t('tile.dismiss')}
      </Button>
    </>
  )
}

/** What can be done with a session from its tile. Stop is never where Start was pressed. */
export function TileActions({ session, state }: TileActionsProps): JSX.Element {
  return (
    <>
      <div className="tile-actions">
        <Buttons session={session} state={state} />
      </div>
      <div className="tile-more">
        <TileMenu session={session} />
      </div>
    </>
  )
}
