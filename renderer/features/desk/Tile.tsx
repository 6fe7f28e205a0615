import { type JSX, memo, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Evidence } from '../../ui/recording/Evidence.tsx'
import { LayoutDrawing } from '../../ui/recording/LayoutDrawing.tsx'
import { StateBadge } from '../../ui/recording/StateBadge.tsx'
import { StateIcon } from '../../ui/recording/StateIcon.tsx'
import { isCountingDown } from '../../ui/recording/stateGroup.ts'
import { stateLook } from '../../ui/recording/stateLook.ts'
import { TakeTag } from '../../ui/recording/TakeTag.tsx'
import { TakeStrip } from '../../ui/recording/TakeStrip.tsx'
import { Timer } from '../../ui/recording/Timer.tsx'
import { rungOf, useSessionState } from '../../ui/recording/useSessionState.ts'
import { useSlotExpired } from '../../ui/recording/useSlotExpired.ts'
import { SelectBox } from './SelectBox.tsx'
import { TileActions } from './TileActions.tsx'
import { tileText } from './tileText.ts'

interface TileProps {
  readonly session: Session
  readonly selected: boolean
}

/** One session on the wall. The border speaks first: see `styles/recording/tally.css`. Drawn again only when its session changes. */
export const Tile = memo(function Tile({ session, selected }: TileProps): JSX.Element {
  const { t, i18n } = useTranslation('recording')
  const { go, focusSession, focusOn } = useNavigation()
  const state = useSessionState(session)
  const name = useRef<HTMLButtonElement>(null)
  const id = useId()
  const look = stateLook[state]
  const expired = useSlotExpired(session)
  const inDoubt = mayRecord(session)
  const lines = useNow((now) => tileText(i18n, session, now).join('\n'))
  const [layout, second, third] = lines.split('\n')
  const rehearsal = session.rehearsal ? (
    <abbr className="rehearsal-tag no-underline" data-small title={t('rehearsalLong')}>
      {t('rehearsal')}
    </abbr>
  ) : null

  useEffect(() => {
    if (focusSession !== session.id) return
    name.current?.focus()
    name.current?.closest('.tile')?.scrollIntoView({ block: 'nearest' })
    focusOn(null)
  }, [focusSession, focusOn, session.id])

  return (
    <article
      className="tile tally"
      data-session={session.id}
      data-state={state}
      data-tally={expired ? 'none' : look.tally}
      data-counting={isCountingDown(session) || undefined}
      data-selected={selected || undefined}
      aria-labelledby={id}
    >
      {look.tally === 'plate' ? (
        <div className="tile-plate">
          <StateIcon state={state} />
          <span className="flex-none">{t(inDoubt ? 'failedInDoubt' : 'state.failed')}</span>
          <span
            className="ml-auto truncate font-mono text-11 font-normal"
            title={`${session.channel} · ${session.recorderUid}`}
          >
            {session.channel}
            <span className="plate-uid"> · {session.recorderUid}</span>
          </span>
          {rehearsal}
        </div>
      ) : null}
      {look.tally === 'dashed' || look.tally === 'broken' ? (
        <svg className="tally-dash" aria-hidden="true">
          <rect x="1.5" y="1.5" rx="5" />
        </svg>
      ) : null}
      <div className="tile-head">
        <h2 id={id} className="tile-name">
          <button ref={name} type="button" onClick={() => go({ name: 'session', id: session.id })}>
            {session.name === '' ? t('untitled') : session.name}
          </button>
        </h2>
        {look.tally === 'plate' ? null : <StateBadge state={state} rung={rungOf(session)} expired={expired} />}
      </div>
      {look.tally === 'plate' ? null : (
        <div className="tile-channel">
          <span className="truncate font-mono">
            {session.channel} · {session.recorderUid}
          </span>
          <TakeTag session={session} brief={session.rehearsal} />
          {rehearsal}
        </div>
      )}
      <Timer session={session} state={state} className="tile-timer" />
      <Evidence session={session} state={state} />
      <TakeStrip session={session} state={state} />
      <div className="tile-picture">
        <LayoutDrawing layout={session.layout} canvas={session.canvas} picture={look.picture} />
      </div>
      <div className="tile-text" data-planned={session.plannedEnd !== null || undefined}>
        <span className="truncate font-semibold">{layout}</span>
        <span className="truncate text-t3">{second}</span>
        <span className="truncate text-t2">{third}</span>
      </div>
      <TileActions session={session} state={state} />
      <SelectBox session={session} selected={selected} />
    </article>
  )
})
