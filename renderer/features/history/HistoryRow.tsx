import type { i18n } from 'i18next'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { endSpan } from '../../../shared/recording/endSpan.ts'
import { beganAt, endOf, verdictOf } from '../../../shared/recording/history.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { elapsedMs, formatElapsed } from '../../../shared/recording/sessionState.ts'
import { takeFiles } from '../../../shared/recording/takeFiles.ts'
import { unprovenOf } from '../../../shared/recording/unproven.ts'
import { useNow } from '../../stores/clock.ts'
import { dayAndTime } from './days.ts'
import { Verdict } from './Verdict.tsx'

/** What a take left, and what it may lack, in a few words. */
export function filesText(words: i18n, session: Session): string {
  const { known, names } = takeFiles(session)
  const bucket = session.storage?.bucket ?? words.t('history:files.noBucket')
  const files = words.t(`history:files.${known}`, { count: names.length, bucket })
  const count = unprovenOf(session).length
  // What it lacks first: where there is little room, the end of a line is not read.
  return count === 0 ? files : `${words.t('history:files.gaps', { count })} · ${files}`
}

interface HistoryRowProps {
  readonly session: Session
  /** Whether Tab reaches it; the arrows reach the others. */
  readonly reachable: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
}

/** One take in a line. */
export function HistoryRow({ session, reachable, onOpen, onFocus }: HistoryRowProps): JSX.Element {
  const { t, i18n } = useTranslation('recording')
  const thisYear = useNow((now) => new Date(now).getFullYear())
  const end = endOf(session)
  const open = endSpan(session) !== null
  return (
    <div
      role="row"
      className="history-row"
      tabIndex={reachable ? 0 : -1}
      data-take={session.id}
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.repeat) onOpen()
      }}
    >
      <span role="gridcell" className="flex min-w-0">
        <Verdict verdict={verdictOf(session)} />
      </span>
      <span role="gridcell" className="history-name">
        <span className="truncate font-medium">{session.name === '' ? t('untitled') : session.name}</span>
        {session.rehearsal ? (
          <span className="rehearsal-tag" data-small>
            {t('rehearsal')}
          </span>
        ) : null}
      </span>
      <span role="gridcell" className="col-channel truncate font-mono text-12 text-t3">
        {session.channel} · {session.recorderUid}
      </span>
      <span role="gridcell" className="text-right font-mono font-medium">
        {open ? <span className="text-unknown">~</span> : null}
        {formatElapsed(elapsedMs(session, end))}
      </span>
      <span role="gridcell" className="col-files truncate text-12 text-t3">
        {filesText(i18n, session)}
      </span>
      <span role="gridcell" className="col-begun truncate text-12 text-t2">
        {dayAndTime(beganAt(session), thisYear)}
      </span>
      <span role="gridcell" className="truncate text-12 text-t2">
        {open ? i18n.t('history:endedBy', { when: dayAndTime(end, thisYear) }) : dayAndTime(end, thisYear)}
      </span>
    </div>
  )
}
