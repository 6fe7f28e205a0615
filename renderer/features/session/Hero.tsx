import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { Evidence } from '../../ui/recording/Evidence.tsx'
import { StartAgainButton } from '../../ui/recording/StartAgainButton.tsx'
import { StateBadge } from '../../ui/recording/StateBadge.tsx'
import { stateLook } from '../../ui/recording/stateLook.ts'
import { StopButton } from '../../ui/recording/StopButton.tsx'
import { Timer } from '../../ui/recording/Timer.tsx'
import { useCommand } from '../../ui/recording/useCommand.ts'
import { rungOf } from '../../ui/recording/useSessionState.ts'
import { SessionStrip } from './SessionStrip.tsx'

interface HeroProps {
  readonly session: Session
  readonly state: SessionState
  readonly entries: readonly TimelineEntry[]
}

function Actions({ session, state }: Omit<HeroProps, 'entries'>): JSX.Element {
  const { t } = useTranslation('session')
  const dismiss = useCommand('sessions.dismiss')
  if (session.phase !== 'ended') {
    return (
      <div className="hero-actions">
        <StopButton session={session} state={state} />
      </div>
    )
  }
  return (
    <div className="hero-actions">
      {/* First, where Stop was: it must not be Start. */}
      <Button
        size={48}
        disabled={session.dismissed || dismiss.busy}
        onClick={() => void dismiss.run({ sessionId: session.id })}
      >
        {t('dismiss')}
      </Button>
      <StartAgainButton session={session} />
      {canStop(session) ? <StopButton session={session} state={state} /> : null}
    </div>
  )
}

/** The state, the time, what both rest on, and Stop. */
export function Hero({ session, state, entries }: HeroProps): JSX.Element {
  const { t } = useTranslation('session')
  const { tally } = stateLook[state]
  const status =
    session.phase === 'ended' || session.serviceStatus === null
      ? ''
      : ` ${t('status', { status: session.serviceStatus })}`
  return (
    <section className="hero tally" data-tally={tally} data-state={state} aria-label={session.name}>
      {tally === 'dashed' || tally === 'broken' ? (
        <svg className="tally-dash" aria-hidden="true">
          <rect x="1.5" y="1.5" rx="5" />
        </svg>
      ) : null}
      <div className="hero-top">
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StateBadge state={state} rung={rungOf(session)} />
            <p className="text-12 text-t2">
              {t(`meaning.${state}`)}
              {status}
            </p>
          </div>
          <Timer session={session} state={state} className="hero-timer" />
          <Evidence session={session} state={state} roomy />
        </div>
        <Actions session={session} state={state} />
      </div>
      <SessionStrip session={session} state={state} entries={entries} />
    </section>
  )
}
