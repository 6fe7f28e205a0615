import type { JSX, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { isDisowned } from '../../../shared/recording/disowned.ts'
import { nextTake } from '../../../shared/recording/nextTake.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { canPutAway, canStop } from '../../../shared/recording/sessionState.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { ArmedButtons } from '../../ui/recording/ArmedButtons.tsx'
import { NewTakeButton } from '../../ui/recording/NewTakeButton.tsx'
import { NextTakeButton } from '../../ui/recording/NextTakeButton.tsx'
import { StartAgainButton } from '../../ui/recording/StartAgainButton.tsx'
import { StopButton } from '../../ui/recording/StopButton.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import { useSlotExpired } from '../../ui/recording/useSlotExpired.ts'
import { wantsAnotherTake } from '../desk/wantsAnotherTake.ts'
import { PlannedEnd } from './PlannedEnd.tsx'
import { TokenEnd } from './TokenEnd.tsx'

interface HeroActionsProps {
  /** Where Stop stands, in whatever stage. */
  readonly stopPlace: Ref<HTMLDivElement>
  readonly session: Session
  readonly state: SessionState
}

/** Ended: the way off the desk first, where Stop was; it must not be Start. */
function Ended({ stopPlace, session, state }: HeroActionsProps): JSX.Element {
  const { t } = useTranslation('session')
  const { busy, dismiss } = useDismiss()
  const next = useDesk((desk) => nextTake(session, desk.sessions))
  return (
    <>
      <Button size={48} disabled={session.dismissed || busy} onClick={() => void dismiss(session)}>
        {t('dismiss')}
      </Button>
      {next !== null ? (
        <NextTakeButton next={next} />
      ) : wantsAnotherTake(state) ? (
        <NewTakeButton session={session} variant={state === 'failed' ? 'primary' : 'secondary'} roomy />
      ) : (
        <StartAgainButton session={session} />
      )}
      {canStop(session) ? (
        <div ref={stopPlace} className="stop-place">
          <StopButton session={session} state={state} />
        </div>
      ) : null}
    </>
  )
}

/** What a press on Stop does, said beside it. */
function StopNote({ session }: { readonly session: Session }): JSX.Element | null {
  const { t } = useTranslation('recording')
  const { stopPolicy, countdownSeconds } = useDesk((desk) => desk.settings)
  if (!canStop(session) || session.pendingStop !== null || session.phase === 'stopping') return null
  return <p className="text-12 text-t3">{t(`stop.hint.${stopPolicy}`, { seconds: countdownSeconds })}</p>
}

/** The way to be rid of a slot that expired; while it is there, it stands beside Start. */
function LetGo({ session: { id, name, presetId } }: { readonly session: Session }): JSX.Element | null {
  const { t } = useTranslation('recording')
  const { busy, run } = useReportedCommand('sessions.letGo')
  // Without a preset nothing can be reserved again, and letting it go is offered in that place already.
  if (presetId === null) return null
  return (
    <Button
      variant="quiet"
      disabled={busy}
      aria-label={t('armed.letGoOf', { name })}
      onClick={() => void run({ sessionId: id })}
    >
      {t('armed.letGo')}
    </Button>
  )
}

/** The way off the desk for what nothing has proven for long, and no stop can end. */
function PutAway({ session }: { readonly session: Session }): JSX.Element | null {
  const { t } = useTranslation('session')
  const { busy, dismiss } = useDismiss()
  const possible = useNow((now) => canPutAway(session, now))
  // Where there is a choice, it stands beside the others.
  if (!possible || isDisowned(session)) return null
  return (
    <Button variant="quiet" disabled={busy} onClick={() => void dismiss(session)}>
      {t('dismiss')}
    </Button>
  )
}

/** What can be done with the recording, beside its timer. */
export function HeroActions({ stopPlace, session, state }: HeroActionsProps): JSX.Element {
  const { phase } = session
  const expired = useSlotExpired(session)
  return (
    <div className="hero-actions">
      {phase === 'ended' ? (
        <Ended stopPlace={stopPlace} session={session} state={state} />
      ) : (
        <>
          {phase === 'armed' || canStop(session) ? <PlannedEnd session={session} /> : null}
          <TokenEnd session={session} />
          {phase === 'armed' ? (
            <>
              <ArmedButtons session={session} />
              {expired ? <LetGo session={session} /> : null}
            </>
          ) : (
            <div ref={stopPlace} className="stop-place">
              <StopButton session={session} state={state} />
            </div>
          )}
          <StopNote session={session} />
          <PutAway session={session} />
        </>
      )}
    </div>
  )
}
