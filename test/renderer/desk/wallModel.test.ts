import { describe, expect, it } from 'vitest'
import { countChips, onTheWall } from '../../../renderer/features/desk/wallModel.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { accountId } from '../../builders/account.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'

const everything = { search: '', accountId: null }
const desk = (...sessions: readonly Session[]) => Object.fromEntries(sessions.map((session) => [session.id, session]))
const a = aSession({ id: sessionId(1), name: 'Town hall', createdAt: noon })
const b = aSession({
  id: sessionId(2),
  name: 'Studio B',
  appId: 'another-app',
  channel: 'studio-b',
  sid: 'ABCDEF',
  createdAt: noon - 5,
})
const ids = (sessions: readonly Session[]) => sessions.map(({ id }) => id)

describe('the wall', () => {
  it('keeps every tile in its place: oldest first, whatever their states', () => {
    expect(ids(onTheWall(desk(a, b), everything))).toEqual([b.id, a.id])
    const failed = { ...a, phase: 'ended' as const, outcome: 'failed' as const }
    expect(ids(onTheWall(desk(failed, b), everything))).toEqual([b.id, a.id])
  })

  it('hides what was dismissed', () => {
    expect(onTheWall(desk({ ...a, dismissed: true }), everything)).toEqual([])
  })

  it.each(['town', 'HALL town', 'httpClient', '527841'])('finds a session by “%s”', (search) => {
    expect(ids(onTheWall(desk(a, { ...b, recorderUid: '1', channel: 'x' }), { ...everything, search }))).toEqual([a.id])
  })

  it('finds a session by its sid, whatever the case', () => {
    expect(ids(onTheWall(desk(a, b), { ...everything, search: 'abcd' }))).toEqual([b.id])
  })

  it('shows one account when asked to', () => {
    const other = { ...b, accountId: accountId(2) }
    expect(ids(onTheWall(desk(a, other), { ...everything, accountId: accountId(2) }))).toEqual([b.id])
  })
})

describe('the chips', () => {
  it('count what is there and leave out what is not', () => {
    const groups = ['recording', 'unverified', 'unverified', 'done', 'recording'] as const
    expect(countChips(groups.map((group) => ({ group })))).toEqual([
      { group: 'recording', count: 2 },
      { group: 'unverified', count: 2 },
      { group: 'done', count: 1 },
    ])
  })
})
