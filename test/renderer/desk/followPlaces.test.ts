import { describe, expect, it } from 'vitest'
import { followPlaces } from '../../../renderer/features/desk/followPlaces.ts'
import { createDeskStore } from '../../../renderer/stores/desk.ts'
import { createWallView } from '../../../renderer/stores/wallView.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { aDesk } from '../visual/scenes.ts'

const live = (n: number): Session => aSession({ id: sessionId(n), createdAt: n })
const over = (n: number): Session => ({ ...live(n), phase: 'ended', outcome: 'saved', endedAt: noon })

const stage = () => {
  const desk = createDeskStore()
  const view = createWallView()
  return {
    desk,
    view,
    show: (...sessions: readonly Session[]) => desk.setState({ snapshot: aDesk(sessions), problem: null }),
    places: () => view.getState().places.map((id) => [1, 2, 3, 4].find((n) => sessionId(n) === id)),
  }
}

describe('the places on the desk', () => {
  it('are those of the desk as it is when somebody comes to look at it', () => {
    const { desk, view, show, places } = stage()
    show(over(1), live(2), live(3))
    followPlaces(desk, view)
    expect(places()).toEqual([2, 3, 1])
  })

  it('depend on what stood where before: the same desk looks another way to who has just come', () => {
    const { desk, view, show, places } = stage()
    show(live(1), live(2))
    const leave = followPlaces(desk, view)
    show(over(1), live(2))
    show(over(1), live(2), live(3))
    expect(places()).toEqual([1, 2, 3])
    leave()
    expect(places()).toEqual([])
    followPlaces(desk, view)
    expect(places()).toEqual([2, 3, 1])
  })

  it('follow nothing while the desk is not looked at, and wait for the first news of it', () => {
    const { desk, view, show, places } = stage()
    const leave = followPlaces(desk, view)
    expect(places()).toEqual([])
    show(live(1))
    expect(places()).toEqual([1])
    leave()
    show(live(1), live(2))
    expect(places()).toEqual([])
  })

  it('change nothing for news that moves nobody', () => {
    const { desk, view, show } = stage()
    show(live(1), live(2))
    followPlaces(desk, view)
    const before = view.getState().places
    show({ ...live(1), name: 'Renamed' }, over(2))
    expect(view.getState().places).toBe(before)
  })
})
