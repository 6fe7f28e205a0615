import './deck.css'
import { type JSX, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { layoutDiff } from '../../../../shared/layout/layoutDiff.ts'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import { lintLayout } from '../../../../shared/recording/lintLayout.ts'
import type { Session } from '../../../../shared/recording/session.ts'
import { useDesk } from '../../../stores/desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { isOverlayOpen } from '../../../ui/keys.ts'
import { ResentNote } from '../../cues/ResentNote.tsx'
import { TakeUnderway } from '../../cues/TakeUnderway.tsx'
import { takeObstacle } from '../../cues/takeObstacle.ts'
import { useCueKeys } from '../../cues/useCueKeys.ts'
import { useSessionCues } from '../../cues/useCues.ts'
import { useTakes } from '../../cues/useTakes.ts'
import { stepText } from '../../session/StepList.tsx'
import { ownsLetters } from '../useStudioKeys.ts'

interface TakeDeckProps {
  readonly session: Session
  /** What Take sends: the whole of it. */
  readonly layout: LayoutState
  /** In the middle of a drag nothing is sent. */
  readonly dragging: boolean
  /** Accepted: what was sent is Program now. */
  readonly onTaken: (layout: LayoutState) => void
  /** A cue that a key took was accepted; Preview may still hold something else. */
  readonly onCueTaken: () => void
}

/** Take, its key, and what it will change; a refusal lies over the stage's lower edge until it is dismissed. 144 px wide. */
export function TakeDeck({ session, layout, dragging, onTaken, onCueTaken }: TakeDeckProps): JSX.Element {
  const { t, i18n } = useTranslation(['cues', 'session'])
  const mac = useDesk((desk) => desk.info.platform === 'darwin')
  const takes = useTakes(session.id)
  const steps = layoutDiff(session.layout, layout)
  const asked = takes.asked !== null && layoutDiff(takes.asked, layout).length === 0
  const obstacle = takeObstacle(session, asked ? [] : steps, lintLayout(layout, session.canvas))
  const { problem } = takes
  const obstacleWords =
    obstacle === 'same'
      ? t('session:layout.nothing')
      : obstacle === 'blocked'
        ? t('take.blocked')
        : obstacle === null
          ? ''
          : t(`session:layout.${obstacle}`)

  const take = async (): Promise<void> => {
    if (obstacle !== null || dragging) return
    if (await takes.layout(layout)) onTaken(layout)
  }

  const cues = useSessionCues(session, layout)
  const canTake = obstacle === null || obstacle === 'same' || obstacle === 'blocked'
  useCueKeys(
    canTake && !dragging ? cues : [],
    (what) => {
      const taken = what === 'next' ? takes.next() : takes.cue(what)
      void taken.then((accepted) => (accepted ? onCueTaken() : undefined))
    },
    ownsLetters,
  )

  const newest = useRef(take)
  useEffect(() => {
    newest.current = take
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.repeat || event.altKey || event.shiftKey) return
      if (event.ctrlKey === event.metaKey || event.defaultPrevented || isOverlayOpen()) return
      event.preventDefault()
      void newest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return (
    <section className="take-deck" aria-label={t('take.take')}>
      <Button
        variant="primary"
        size={48}
        className="take-deck-button"
        disabled={obstacle !== null || dragging}
        aria-keyshortcuts="Control+Enter"
        onClick={() => void take()}
      >
        <span>{takes.busy && obstacle !== null ? t('take.taking') : t('take.take')}</span>
        <small>{t(mac ? 'take.keyMac' : 'take.key')}</small>
      </Button>
      <div className="take-deck-words" role="group" aria-label={t('take.changes')} tabIndex={0}>
        {obstacle === null ? (
          steps.map((step) => <p key={step.kind}>{stepText(i18n, step)}</p>)
        ) : obstacle === 'same' && takes.since !== null ? (
          <TakeUnderway since={takes.since} />
        ) : (
          <p>{obstacleWords}</p>
        )}
        {obstacle === null ? <ResentNote program={session.layout} draft={layout} /> : null}
      </div>
      {problem === null ? null : (
        <div className="take-refused">
          <ProblemNotice
            problem={problem}
            actions={
              <>
                <p className="min-w-0 flex-1 text-t2">{t('draftsKept')}</p>
                <Button size={24} onClick={takes.forget}>
                  {t('take.dismiss')}
                </Button>
              </>
            }
          />
        </div>
      )}
    </section>
  )
}
