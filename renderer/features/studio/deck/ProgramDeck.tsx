import './deck.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import { uidColours } from '../../../../shared/layout/regionColours.ts'
import { cuesOf, programCue } from '../../../../shared/recording/cues.ts'
import type { Session } from '../../../../shared/recording/session.ts'
import { useDesk } from '../../../stores/desk.ts'
import { LayoutDrawing } from '../../../ui/recording/LayoutDrawing.tsx'
import { clockTime } from '../../../ui/recording/duration.ts'
import { layoutName } from '../../../ui/recording/layoutName.ts'
import { stateLook } from '../../../ui/recording/stateLook.ts'
import { useSessionState } from '../../../ui/recording/useSessionState.ts'
import { useTimeline } from '../../session/useTimeline.ts'

interface ProgramDeckProps {
  readonly session: Session
  /** What is drawn beside it: people have the same colours here. */
  readonly preview: LayoutState
}

/** Program: the last layout the service accepted, and when; or that nobody here knows. 242 px wide. */
export function ProgramDeck({ session, preview }: ProgramDeckProps): JSX.Element {
  const { t, i18n } = useTranslation('cues')
  const state = useSessionState(session)
  const { entries } = useTimeline(session)
  const library = useDesk((desk) => desk.layouts)
  const cues = useDesk((desk) => cuesOf(session, desk.presets))
  const accepted = entries.findLast(({ event }) => event.type === 'layout')
  const note =
    session.layout === null
      ? t('programState.unknown')
      : accepted === undefined
        ? t('programState.asked')
        : t('programState.accepted', { time: clockTime(accepted.at) })
  const name = programCue(session, cues, library)?.name ?? layoutName(i18n, session.layout)
  return (
    <figure className="program-deck" data-known={session.layout !== null}>
      <figcaption>
        <b>{t('program')}</b>
        <span className="program-note">{note}</span>
      </figcaption>
      <div className="program-picture" title={name}>
        <LayoutDrawing
          layout={session.layout}
          canvas={session.canvas}
          picture={stateLook[state].picture}
          width={204}
          height={115}
          coloured
          colours={uidColours(preview)}
        />
      </div>
    </figure>
  )
}
