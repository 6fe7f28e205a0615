import { type JSX, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useDeskStore } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView, useWallViewStore } from '../../stores/wallView.ts'
import { isCountingDown } from '../../ui/recording/stateGroup.ts'
import { useKeepOnEscape } from '../../ui/recording/useKeepOnEscape.ts'
import { BulkBar } from '../bulk/BulkBar.tsx'
import { CountdownBar } from '../bulk/CountdownBar.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DismissedBar } from './DismissedBar.tsx'
import { EmptyDesk, NothingMatches } from './EmptyDesk.tsx'
import { followPlaces } from './followPlaces.ts'
import { visibleOnly } from './selection.ts'
import { SessionTable } from './SessionTable.tsx'
import { useDeskKeys } from './useDeskKeys.ts'
import { useDeskRows } from './useDeskRows.ts'
import { Wall } from './Wall.tsx'
import { onTheWall } from './wallModel.ts'

/** Every session of the desk, as a wall of tiles or as a table; below it what is done with many at once. */
export function DeskScreen(): JSX.Element {
  const { t } = useTranslation('desk')
  const { search, setSearch, filterAccount } = useNavigation()
  const store = useWallViewStore()
  const deskStore = useDeskStore()
  const layout = useWallView((view) => view.layout)
  const selected = useWallView((view) => view.selected)
  const everything = useDesk((desk) => onTheWall(desk.sessions, { search: '', accountId: null }).length)
  const rows = useDeskRows()
  const shown = rows.shown.map(({ session }) => session)
  const shownIds = shown.map(({ id }) => id)
  const chosen = visibleOnly(selected, shownIds)
  const chosenIds = chosen.join(' ')
  const counting = rows.all.map(({ session }) => session).filter(isCountingDown)

  useEffect(() => followPlaces(deskStore, store), [deskStore, store])
  // What left the screen is forgotten, so that it is not selected when it comes back.
  useEffect(() => {
    const { selected: before, change } = store.getState()
    if (before.join(' ') !== chosenIds) change({ selected: before.filter((id) => chosenIds.includes(id)) })
  }, [store, chosenIds])
  // First, so that one Escape never does both.
  useKeepOnEscape(counting.map(({ id }) => id))
  useDeskKeys(shownIds)

  const showAll = (): void => {
    store.getState().change({ group: null })
    setSearch('')
    filterAccount(null)
  }

  return (
    <div className="desk-frame">
      <DeskBar rows={rows} empty={everything === 0} />
      {everything === 0 ? <EmptyDesk /> : null}
      {everything > 0 && shown.length === 0 ? <NothingMatches search={search} onShowAll={showAll} /> : null}
      {shown.length === 0 ? null : (
        <div className="desk">
          {layout === 'wall' ? (
            <Wall sessions={shown} selected={chosen} label={t('wall')} />
          ) : (
            <SessionTable rows={rows.shown} selected={chosen} />
          )}
        </div>
      )}
      <DismissedBar />
      {counting.length > 1 ? <CountdownBar sessions={counting} /> : null}
      {chosen.length > 0 ? <BulkBar rows={rows.shown} selected={chosen} /> : null}
    </div>
  )
}
