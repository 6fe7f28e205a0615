import { type JSX, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import { isDisowned } from '../../../shared/recording/disowned.ts'
import { isForgotten } from '../../../shared/recording/history.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { isStopCutShort } from '../../../shared/recording/stopCutShort.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { useSessionState } from '../../ui/recording/useSessionState.ts'
import { DisownedPanel } from './DisownedPanel.tsx'
import { FilesPanel } from './FilesPanel.tsx'
import { Hero } from './Hero.tsx'
import { IdsPanel } from './IdsPanel.tsx'
import { LayoutPanel } from './LayoutPanel.tsx'
import { MarkersPanel } from './MarkersPanel.tsx'
import { RequestsPanel } from './RequestsPanel.tsx'
import { SessionHeader } from './SessionHeader.tsx'
import { StopInHead } from './StopInHead.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { UnknownPanel } from './UnknownPanel.tsx'
import { useHeir } from './useHeir.ts'
import { useInSight } from './useInSight.ts'
import { useTimeline } from './useTimeline.ts'

function KeepButton({ session: { id, name } }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation('recording')
  const { busy, run } = useReportedCommand('sessions.keepRecording')
  return (
    <Button disabled={busy} aria-label={t('stop.keepOf', { name })} onClick={() => void run({ sessionId: id })}>
      {t('stop.keep')}
    </Button>
  )
}

interface BodyProps {
  readonly session: Session
  /** Where Back leads. */
  readonly from: 'desk' | 'history'
}

function Gone(): JSX.Element {
  const { t } = useTranslation('session')
  const { go } = useNavigation()
  return (
    <div className="center-screen">
      <h1 className="text-18 font-semibold">{t('gone.title')}</h1>
      <p className="text-t2">{t('gone.text')}</p>
      <Button variant="primary" size={40} className="mt-3" onClick={() => go({ name: 'desk' })}>
        {t('back')}
      </Button>
    </div>
  )
}

/** All that is known about one session. */
export function SessionBody({ session, from }: BodyProps): JSX.Element {
  const state = useSessionState(session)
  const timeline = useTimeline(session)
  const { entries } = timeline
  const problem = session.reason ?? session.stopProblem ?? session.evidence.problem
  const ended = session.phase === 'ended'
  const forgotten = useNow((now) => isForgotten(session, now))
  const screen = useRef<HTMLDivElement>(null)
  const hero = useRef<HTMLElement>(null)
  useHeir(screen, hero)
  const { place, inSight } = useInSight()
  const stopIsAway = !inSight && session.phase !== 'armed' && canStop(session)
  return (
    <div ref={screen} className="session">
      <SessionHeader
        session={session}
        from={from}
        stop={stopIsAway ? <StopInHead session={session} state={state} /> : null}
      />
      <div className="session-grid">
        <div className="session-column">
          <Hero ref={hero} stopPlace={place} session={session} state={state} entries={entries} />
          {problem === null ? null : (
            <ProblemNotice
              problem={problem}
              tone={
                state === 'failed' || state === 'nothingRecorded'
                  ? 'serious'
                  : ended || state === 'armed'
                    ? 'caution'
                    : 'unknown'
              }
              announce={false}
              {...(problem === session.stopProblem && isStopCutShort(session)
                ? { actions: <KeepButton session={session} /> }
                : {})}
            />
          )}
          {session.phase === 'startUnknown' || session.phase === 'uncontrollable' ? (
            <UnknownPanel session={session} />
          ) : null}
          {isDisowned(session) ? <DisownedPanel session={session} /> : null}
          {ended || session.files.length > 0 ? <FilesPanel session={session} /> : null}
          <LayoutPanel session={session} state={state} entries={entries} />
          <RequestsPanel session={session} entries={entries} />
        </div>
        <div className="session-column session-side">
          <MarkersPanel session={session} />
          <TimelinePanel session={session} timeline={timeline} forgotten={forgotten} />
          <IdsPanel session={session} />
        </div>
      </div>
    </div>
  )
}

/** One recording: its time, its history, its ids, its picture, its files. */
export function SessionScreen({ id }: { readonly id: SessionId }): JSX.Element {
  const session = useDesk((desk) => desk.sessions[id] ?? null)
  return session === null ? <Gone /> : <SessionBody session={session} from="desk" />
}
