import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { UidColours } from '../../../shared/layout/regionColours.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { LayoutDrawing } from '../../ui/recording/LayoutDrawing.tsx'
import { layoutName } from '../../ui/recording/layoutName.ts'
import { stateLook } from '../../ui/recording/stateLook.ts'

interface MonitorProps {
  /** Preview (green): what Take would send. Program (red): what the service accepted last; after the end, `lastBus`. */
  readonly bus: 'preview' | 'program' | 'lastBus'
  readonly layout: LayoutState | null
  readonly session: Session
  readonly state: SessionState
  readonly note: string
  /** Colours that people have in the other monitor. */
  readonly colours?: UidColours
  /** The cue that it shows; missing: none. */
  readonly cue?: string | undefined
}

/** One of the two pictures of the layout, in a frame of its bus's colour. */
export function Monitor({ bus, layout, session, state, note, colours, cue }: MonitorProps): JSX.Element {
  const { t, i18n } = useTranslation('session')
  return (
    <figure className="monitor" data-bus={bus}>
      <figcaption>
        <b>{t(bus === 'lastBus' && session.startedAt === null ? 'layout.askedBus' : `layout.${bus}`)}</b>
        <span className="min-w-0 flex-1 truncate text-t1">{cue ?? layoutName(i18n, layout)}</span>
        <span className="font-mono text-11">{note}</span>
      </figcaption>
      <div className="p-2">
        <LayoutDrawing
          layout={layout}
          canvas={session.canvas}
          picture={bus === 'preview' ? 'filled' : stateLook[state].picture}
          width={316}
          height={178}
          coloured={bus !== 'lastBus'}
          {...(colours === undefined ? {} : { colours })}
        />
      </div>
    </figure>
  )
}
