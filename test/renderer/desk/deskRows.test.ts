import { describe, expect, it } from 'vitest'
import { deskRows } from '../../../renderer/features/desk/deskRows.ts'
import { notSaved } from '../../../renderer/features/desk/notSaved.ts'
import { nextStop } from '../../../renderer/features/desk/nextStop.ts'
import { tableGroups, worstOf } from '../../../renderer/features/desk/tableGroups.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { type Problem, problem } from '../../../shared/problem.ts'
import type { Outcome, Session } from '../../../shared/recording/session.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { aNewSession, aSession, evidence, noon, sessionId } from '../../builders/session.ts'

const words = createWords()
const show = (n: number, name: string, more: Partial<Session> = {}): Session =>
  aSession({ id: sessionId(n), name, createdAt: noon - 1_000 + n, ...more })
const rolling = show(1, 'Show 10', { sliceStartTime: noon - 60_000 })
const stale = show(2, 'Show 9', { evidence: evidence({ lastGoodAt: noon - 90_000 }), sliceStartTime: noon - 600_000 })
const failed = show(3, 'Alpha', { phase: 'ended', outcome: 'failed', endedAt: noon, sliceStartTime: null })
const all = [rolling, stale, failed]
const names = (sort: Parameters<typeof deskRows>[1]['sort'], order = [] as readonly Session[], of = all) =>
  deskRows(of, { sort, order: order.map(({ id }) => id), places: [], now: noon }).map(({ session }) => session.name)

describe('the order of the desk', () => {
  it.each([
    ['live', ['Show 10', 'Show 9', 'Alpha']],
    ['mine', ['Show 10', 'Show 9', 'Alpha']],
    ['name', ['Alpha', 'Show 9', 'Show 10']],
    ['state', ['Show 10', 'Show 9', 'Alpha']],
    ['elapsed', ['Show 9', 'Show 10', 'Alpha']],
    ['severity', ['Alpha', 'Show 9', 'Show 10']],
  ] as const)('by %s', (sort, expected) => {
    expect(names(sort)).toEqual(expected)
  })

  it('follows what was moved by hand; what came later stands behind, by age', () => {
    expect(names('mine', [stale])).toEqual(['Show 9', 'Show 10', 'Alpha'])
  })

  it('stays as it is when everything is equal', () => {
    const same = [show(2, 'A'), show(1, 'A'), show(3, 'A')]
    for (const sort of ['live', 'mine', 'name', 'state', 'elapsed', 'severity'] as const) {
      expect(deskRows(same, { sort, order: [], places: [], now: noon }).map(({ session }) => session.id)).toEqual(
        [1, 2, 3].map((n) => sessionId(n)),
      )
    }
  })

  it('counts a recording whose stop counts down as what its tile shows: it records until the stop is sent', () => {
    const counting = show(4, 'Soon', { pendingStop: { at: noon + 4_000, surface: 'tray', policy: 'countdown' } })
    const [row] = deskRows([counting], { sort: 'live', order: [], places: [], now: noon })
    expect([row?.state, row?.group]).toEqual(['recording', 'recording'])
  })
})

describe('the groups of the table', () => {
  const one = anAccount({ id: accountId(1), label: 'Northlight' })
  const two = anAccount({ id: accountId(2), label: 'Harbour' })
  const rows = deskRows([rolling, { ...stale, accountId: two.id }, { ...failed, accountId: accountId(9) }], {
    sort: 'mine',
    order: [],
    places: [],
    now: noon,
  })

  it('stand by name, and those of a removed account last', () => {
    const groups = tableGroups(rows, { [one.id]: one, [two.id]: two })
    expect(groups.map(({ account }) => account?.label ?? null)).toEqual(['Harbour', 'Northlight', null])
  })

  it('carry the worst state of their rows', () => {
    expect(worstOf(rows)).toEqual({ state: 'failed', count: 1 })
    expect(worstOf([])).toBeNull()
  })
})

describe('the next stop', () => {
  const at = (hours: number, minutes: number): number => new Date(2026, 4, 3, hours, minutes).getTime()
  const now = at(14, 24)
  const service = { call: 'start', http: 400, code: 1028, reason: 'rehearsed fault' } as const
  const refused = (reason: Problem) => aNewSession({ phase: 'ended', outcome: 'failed', reason, endedAt: at(14, 2) })
  const plan = (when: number, action: 'stop' | 'remind' = 'stop'): Session =>
    aSession({ plannedEnd: { at: when, action, remindedAt: null } })
  const counting = (ms: number): Session =>
    aSession({ pendingStop: { at: now + ms, surface: 'window', policy: 'countdown' } })
  const said = (session: Session): string => Object.values(nextStop(words, session, now)).join(' | ')

  it.each([
    ['is not planned', aSession(), 'No planned stop | '],
    ['is planned for today', plan(at(15, 0)), 'Stops 15:00 | in 36:00'],
    ['is planned for a moment within minutes', plan(at(14, 33) + 7_000), 'Stops 14:33:07 | in 9:07'],
    ['is only a reminder', plan(at(16, 30), 'remind'), 'Reminder 16:30 | in 2:06:00'],
    ['is planned for tomorrow', plan(at(32, 0)), 'Stops tomorrow 08:00 | in 17:36:00'],
    ['is planned for another day', plan(at(8, 0) + 9 * 86_400_000), 'Stops 12 May, 08:00 | in 209:36:00'],
    ['is due', plan(now), 'Stops 14:24 | now'],
    ['counts down', counting(9_000), 'Stops in 9 s | '],
    ['counts down its last second', counting(1), 'Stops in 1 s | '],
    ['is to leave', counting(0), 'Stops now | '],
    ['has left', aSession({ phase: 'stopping', stopRequestedAt: now }), 'Stop sent | '],
    ['was', aSession({ phase: 'ended', outcome: 'saved', endedAt: at(14, 2) }), 'Ended 14:02:00 | '],
    [
      'was not: it was lost from sight',
      aSession({ phase: 'ended', outcome: 'failed', reason: problem('recorderLost'), endedAt: at(14, 2) }),
      'Out of sight 14:02:00 | ',
    ],
    ['was not, since its start was refused', refused(problem('unknownRefusal', { service })), 'Refused 14:02:00 | '],
    ['was not, since its start never left', refused(problem('startInterrupted')), 'Not started 14:02:00 | '],
    [
      'was, at the latest',
      aSession({ phase: 'ended', endedAt: at(14, 2), mayBeOverSince: at(14, 1) }),
      'Ended by 14:02:00 | ',
    ],
  ])('%s', (_case, session, expected) => {
    expect(said(session)).toBe(expected)
  })
})

describe('what is dismissed with everything finished', () => {
  const ended = (outcome: Outcome) => aSession({ phase: 'ended', outcome, endedAt: noon })

  it('names what did not end with its files at hand', () => {
    const over = (['saved', 'uploadUnknown', 'failed', 'saved', 'failed', 'inBackup'] as const).map(ended)
    expect(notSaved(createWords(), over)).toBe('2 failed, 1 upload unknown')
    expect(notSaved(createWords(), [ended('saved')])).toBe('')
  })
})
