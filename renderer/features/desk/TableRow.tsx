import { type JSX, type MouseEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallViewStore } from '../../stores/wallView.ts'
import { Evidence } from '../../ui/recording/Evidence.tsx'
import { layoutName } from '../../ui/recording/layoutName.ts'
import { isCountingDown } from '../../ui/recording/stateGroup.ts'
import { StateIcon } from '../../ui/recording/StateIcon.tsx'
import { useStateWords } from '../../ui/recording/stateWords.ts'
import { Timer } from '../../ui/recording/Timer.tsx'
import { useSlotExpired } from '../../ui/recording/useSlotExpired.ts'
import { rungOf, useSessionState } from '../../ui/recording/useSessionState.ts'
import { nextStop } from './nextStop.ts'
import { RowAction } from './RowAction.tsx'
import { SelectBox } from './SelectBox.tsx'
import { useSelect } from './useSelection.ts'

interface TableRowProps {
  readonly session: Session
  /** Channel and uid, where another row could be mistaken for it; null where its name tells. */
  readonly place: string | null
  readonly selected: boolean
  /** The row that the keyboard comes to. */
  readonly current: boolean
}

/** The state as the table says it: only what records and what failed is a plate. */
function State({ session, state }: { readonly session: Session; readonly state: SessionState }): JSX.Element {
  const { t } = useTranslation('recording')
  const say = useStateWords()
  const expired = useSlotExpired(session)
  const plate = state === 'recording' || state === 'failed'
  const short = plate || state === 'givenUp'
  return (
    <span className="row-state" data-state={expired ? 'starting' : state} data-plate={plate || undefined}>
      <StateIcon state={state} rung={rungOf(session)} />
      <span className="truncate">
        {expired ? t('badge.expired') : short ? t(`badge.${state}`) : say(state, rungOf(session))}
      </span>
    </span>
  )
}

function Next({ session }: { readonly session: Session }): JSX.Element {
  const { i18n } = useTranslation()
  const text = useNow((now) => Object.values(nextStop(i18n, session, now)).join('\n'))
  const [words, left] = text.split('\n')
  return (
    <span className="truncate" title={`${words} ${left}`}>
      <span className={isCountingDown(session) ? 'font-semibold text-caution' : 'text-t2'}>{words}</span>{' '}
      <span className="text-t3">{left}</span>
    </span>
  )
}

/** One session as a line. It is a control itself: see the table for its keys. */
export const TableRow = memo(function TableRow({ session, place, selected, current }: TableRowProps): JSX.Element {
  const { t, i18n } = useTranslation('recording')
  const { go, focusSession, focusOn } = useNavigation()
  const store = useWallViewStore()
  const select = useSelect()
  const state = useSessionState(session)
  const row = useRef<HTMLDivElement>(null)
  const { id } = session
  const name = session.name === '' ? t('untitled') : session.name

  useEffect(() => {
    if (focusSession !== id) return
    row.current?.focus()
    focusOn(null)
  }, [focusSession, focusOn, id])

  const click = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button, label, input') !== null) return
    if (event.shiftKey || event.ctrlKey || event.metaKey) select(id, event.shiftKey)
  }
  return (
    <div
      ref={row}
      role="row"
      className="desk-row"
      tabIndex={current ? 0 : -1}
      data-session={id}
      data-state={state}
      aria-selected={selected}
      aria-label={name}
      onFocus={() => store.getState().change({ cursor: id })}
      onClick={click}
      onDoubleClick={(event) => event.target === event.currentTarget && go({ name: 'session', id })}
    >
      <div role="gridcell" data-column="select">
        <SelectBox session={session} selected={selected} tabIndex={-1} />
      </div>
      <div role="gridcell" data-column="state">
        <State session={session} state={state} />
      </div>
      <div role="gridcell" data-column="session">
        <button type="button" tabIndex={-1} className="row-name" onClick={() => go({ name: 'session', id })}>
          {name}
        </button>
        {place === null ? null : <span className="row-place">{place}</span>}
      </div>
      <div role="gridcell" data-column="channel" title={`${session.channel} · ${session.recorderUid}`}>
        {session.channel} · {session.recorderUid}
      </div>
      <div role="gridcell" data-column="recorded">
        <Timer session={session} state={state} className="row-timer" />
      </div>
      <div role="gridcell" data-column="evidence">
        <Evidence session={session} state={state} plain />
      </div>
      <div role="gridcell" data-column="layout">
        {layoutName(i18n, session.layout)}
      </div>
      <div role="gridcell" data-column="next">
        <Next session={session} />
      </div>
      <div role="gridcell" data-column="action">
        <RowAction session={session} state={state} tabIndex={current ? 0 : -1} />
      </div>
    </div>
  )
})
