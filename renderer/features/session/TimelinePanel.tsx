import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DETAILS_KEPT_DAYS } from '../../../shared/recording/history.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { clockTime } from '../../ui/recording/duration.ts'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { type TimelineRow, timelineRow } from './timelineRow.ts'
import type { Timeline } from './useTimeline.ts'

function Row({ row }: { readonly row: TimelineRow }): JSX.Element {
  return (
    <li className="timeline-row">
      <time dateTime={new Date(row.at).toISOString()} className="font-mono text-11 text-t3">
        {clockTime(row.at)}
      </time>
      <span className="timeline-mark">
        {'state' in row.mark ? <StateMark state={row.mark.state} /> : <Icon name={row.mark.icon} className="text-t2" />}
      </span>
      <p className="selectable min-w-0 text-12">
        <span className="mr-2 font-semibold">{row.title}</span>
        <span className="text-t3">{row.detail}</span>
      </p>
    </li>
  )
}

interface TimelinePanelProps {
  readonly session: Session
  readonly timeline: Timeline
  /** It is so long ago that the journal keeps it no more. */
  readonly forgotten: boolean
}

/** Every transition in words, newest first. */
export function TimelinePanel({ session, timeline, forgotten }: TimelinePanelProps): JSX.Element {
  const { t, i18n } = useTranslation(['session', 'history'])
  const [show, setShow] = useState<'transitions' | 'everything'>('transitions')
  const rows = timeline.entries
    .map((entry) => timelineRow(i18n, session, entry))
    .filter((row) => show === 'everything' || !row.routine)
    .toReversed()
  return (
    <Panel
      title={t('timeline.title')}
      className="timeline-panel"
      actions={
        <Segmented
          label={t('timeline.show')}
          size={24}
          value={show}
          onChange={setShow}
          options={[
            { value: 'transitions', label: t('timeline.transitions') },
            { value: 'everything', label: t('timeline.everything') },
          ]}
        />
      }
    >
      {timeline.problem === null ? null : (
        <div className="px-4 pb-4">
          <ProblemNotice problem={timeline.problem} />
        </div>
      )}
      {rows.length === 0 ? (
        <p className="px-4 pb-4 text-t3">
          {forgotten ? t('history:forgotten', { days: DETAILS_KEPT_DAYS }) : t('timeline.empty')}
        </p>
      ) : (
        // A long list scrolls by keyboard too.
        <ol className="timeline" aria-label={t('timeline.label')} tabIndex={0}>
          {rows.map((row) => (
            <Row key={row.seq} row={row} />
          ))}
        </ol>
      )}
    </Panel>
  )
}
