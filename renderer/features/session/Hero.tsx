import type { JSX, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { Evidence } from '../../ui/recording/Evidence.tsx'
import { StateBadge } from '../../ui/recording/StateBadge.tsx'
import { stateLook } from '../../ui/recording/stateLook.ts'
import { Timer } from '../../ui/recording/Timer.tsx'
import { rungOf } from '../../ui/recording/useSessionState.ts'
import { CheckNow } from './CheckNow.tsx'
import { useSlotExpired } from '../../ui/recording/useSlotExpired.ts'
import { HeroActions } from './HeroActions.tsx'
import { meaningOf } from './meaning.ts'
import { SessionStrip } from './SessionStrip.tsx'

interface HeroProps {
  /** It can have the keyboard, when nothing else on the screen is left to have it. */
  readonly ref: Ref<HTMLElement>
  readonly stopPlace: Ref<HTMLDivElement>
  readonly session: Session
  readonly state: SessionState
  readonly entries: readonly TimelineEntry[]
}

/** The state, the time, what both rest on, and Stop. */
export function Hero({ ref, stopPlace, session, state, entries }: HeroProps): JSX.Element {
  const { t } = useTranslation('session')
  const { tally } = stateLook[state]
  const expired = useSlotExpired(session)
  const status =
    session.phase === 'ended' || session.serviceStatus === null
      ? ''
      : ` ${t('status', { status: session.serviceStatus })}`
  return (
    <section
      ref={ref}
      tabIndex={-1}
      className="hero tally"
      data-tally={expired ? 'none' : tally}
      data-state={state}
      aria-label={session.name}
    >
      {tally === 'dashed' || tally === 'broken' ? (
        <svg className="tally-dash" aria-hidden="true">
          <rect x="1.5" y="1.5" rx="5" />
        </svg>
      ) : null}
      <div className="hero-top">
        <div className="hero-facts">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StateBadge state={state} rung={rungOf(session)} expired={expired} />
            <p className="text-12 text-t2">
              {t(`meaning.${meaningOf(session, state, { expired, inDoubt: isInDoubt(session) })}`)}
              {status}
            </p>
          </div>
          <Timer session={session} state={state} className="hero-timer" />
          <div className="flex flex-wrap items-center gap-x-3">
            <Evidence session={session} state={state} roomy />
            <CheckNow session={session} />
          </div>
        </div>
        <HeroActions stopPlace={stopPlace} session={session} state={state} />
      </div>
      <SessionStrip session={session} state={state} entries={entries} />
    </section>
  )
}
