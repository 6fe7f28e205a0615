import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyDesk, NothingMatches } from './EmptyDesk.tsx'
import { StateChips } from './StateChips.tsx'
import { Tile } from './Tile.tsx'
import { type StateGroup, groupOf } from '../../ui/recording/stateGroup.ts'
import { onTheWall } from './wallModel.ts'

/** The states of all these sessions, rendering again only when one of them changes. */
function useStates(sessions: readonly Session[]): readonly SessionState[] {
  const joined = useNow((now) => sessions.map((session) => sessionState(session, now)).join(' '))
  return joined === '' ? [] : (joined.split(' ') as SessionState[])
}

/** The wall: every session of the desk as a tile that keeps its place. */
export function DeskScreen(): JSX.Element {
  const { t } = useTranslation('desk')
  const { search, accountFilter, setSearch, filterAccount, openNewRecording } = useNavigation()
  const [group, setGroup] = useState<StateGroup | null>(null)
  const everything = useDesk((desk) => onTheWall(desk.sessions, { search: '', accountId: null }).length)
  const sessions = useDesk((desk) => onTheWall(desk.sessions, { search, accountId: accountFilter }))
  const states = useStates(sessions)
  // A chip that has lost its last session must not leave an empty wall behind.
  const chosen = group !== null && states.some((state) => groupOf(state) === group) ? group : null
  const shown = sessions.filter((_, index) => {
    const state = states[index]
    return chosen === null || (state !== undefined && groupOf(state) === chosen)
  })

  const showAll = (): void => {
    setGroup(null)
    setSearch('')
    filterAccount(null)
  }

  return (
    <div className="desk">
      <div className="desk-bar">
        <h1 className="desk-title">{t('title')}</h1>
        {sessions.length === 0 ? null : <StateChips states={states} value={chosen} onChange={setGroup} />}
        <Button
          variant={everything === 0 ? 'secondary' : 'primary'}
          icon="add"
          className="ml-auto"
          aria-keyshortcuts="Control+N"
          onClick={() => openNewRecording(true)}
        >
          {t('newRecording')}
        </Button>
      </div>
      {everything === 0 ? <EmptyDesk /> : null}
      {everything > 0 && shown.length === 0 ? <NothingMatches search={search} onShowAll={showAll} /> : null}
      <ul className="wall" aria-label={t('wall')}>
        {shown.map((session) => (
          <li key={session.id} className="tile-cell">
            <Tile session={session} />
          </li>
        ))}
      </ul>
    </div>
  )
}
