import { describe, expect, it } from 'vitest'
import { areSwapped, dayAndTime, dayFault, startOfDay } from '../../../renderer/features/history/days.ts'
import { filterOf, isNarrowed } from '../../../renderer/features/history/historyFilter.ts'
import { filesText } from '../../../renderer/features/history/HistoryRow.tsx'
import { nextRow } from '../../../renderer/features/history/nextRow.ts'
import { shortcutOf } from '../../../renderer/app/shell/shortcutKeys.ts'
import { createNavigation, wholeHistory } from '../../../renderer/stores/navigation.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { isForgotten, DETAILS_KEPT_DAYS } from '../../../shared/recording/history.ts'
import { aSession, noon } from '../../builders/session.ts'

const DAY = 24 * 3_600_000

describe('the days of the history', () => {
  it('begin at midnight of this computer and end with the last day chosen', () => {
    const { from, to } = filterOf({ ...wholeHistory, fromDay: '2026-05-03', toDay: '2026-05-03' })
    expect(new Date(from ?? 0)).toEqual(new Date(2026, 4, 3))
    expect(new Date(to ?? 0)).toEqual(new Date(2026, 4, 4))
  })

  it.each(['', '2026-5-3', 'today', '03.05.2026'])('“%s” limits nothing', (day) => {
    expect(startOfDay(day)).toBeNull()
  })

  it.each([
    ['', null],
    ['2026-05-03', null],
    ['2028-02-29', null],
    ['03.05.2026', 'shape'],
    ['2026-5-3', 'shape'],
    ['2026-02-30', 'noSuchDay'],
    ['2026-13-01', 'noSuchDay'],
  ])('“%s” has the fault %s, and then limits nothing', (day, fault) => {
    expect(dayFault(day)).toBe(fault)
    if (fault !== null) expect(startOfDay(day)).toBeNull()
  })

  it('are known to be swapped, and only where both are days', () => {
    expect(areSwapped('2026-05-04', '2026-05-03')).toBe(true)
    expect(areSwapped('2026-05-03', '2026-05-03')).toBe(false)
    expect(areSwapped('2026-05-04', '03.05.2026')).toBe(false)
  })

  it('are written short, with the year where it is another one', () => {
    const at = new Date(2026, 4, 3, 9, 5).getTime()
    expect(dayAndTime(at, 2026)).toBe('3 May, 09:05')
    expect(dayAndTime(at, 2027)).toBe('3 May 2026, 09:05')
  })
})

describe('the history', () => {
  it('is narrowed by anything but blanks', () => {
    expect(isNarrowed({ ...wholeHistory, text: '  ' })).toBe(false)
    for (const change of [{ text: 'a' }, { verdicts: ['failed'] as const }, { fromDay: '2026-05-03' }, { toDay: 'x' }])
      expect(isNarrowed({ ...wholeHistory, ...change })).toBe(true)
  })

  it('is found as it was left', () => {
    const { getState } = createNavigation({ name: 'history' })
    getState().changeHistoryView({ text: 'town' })
    getState().changeHistoryView({ verdicts: ['failed'] })
    getState().go({ name: 'desk' })
    expect(getState().historyView).toEqual({ ...wholeHistory, text: 'town', verdicts: ['failed'] })
  })

  it('opens with its key, between presets and settings', () => {
    const press = (key: string) =>
      shortcutOf({ key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, repeat: false })
    expect(['1', '2', '3', '4'].map(press)).toEqual(['desk', 'presets', 'history', 'settings'])
  })

  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 3, 4],
    ['ArrowDown', 29, 29],
    ['ArrowUp', 0, 0],
    ['PageDown', 25, 29],
    ['PageUp', 25, 15],
    ['Home', 7, 0],
    ['End', 7, 29],
    ['a', 7, null],
  ])('%s leads from row %i to %s', (key, from, to) => {
    expect(nextRow(key, from, 30)).toBe(to)
    expect(nextRow(key, from, 0)).toBeNull()
  })
})

describe('a take in the list', () => {
  const words = createWords()
  const file = { name: 'a.m3u8', trackType: null, uid: null, isPlayable: null, sliceStartTime: null }

  it('tells confirmed files from predicted ones, and names its gaps', () => {
    expect(filesText(words, aSession({ files: [file] }))).toBe('1 file in town-hall')
    expect(filesText(words, aSession())).toBe('name predicted, in town-hall')
    expect(filesText(words, aSession({ outcome: 'nothingRecorded' }))).toBe('no file known')
    const gaps = [{ from: noon, to: noon + 5, kind: 'notFound' as const }]
    expect(filesText(words, aSession({ phase: 'ended', endedAt: noon + 9, files: [file, file], gaps }))).toBe(
      '1 gap · 2 files in town-hall',
    )
  })

  it('is never said to have no history only because that was long ago', () => {
    const ended = aSession({ phase: 'ended', endedAt: noon })
    expect(isForgotten(ended, noon + DETAILS_KEPT_DAYS * DAY)).toBe(false)
    expect(isForgotten(ended, noon + DETAILS_KEPT_DAYS * DAY + 1)).toBe(true)
    expect(isForgotten(aSession(), noon + 1000 * DAY)).toBe(false)
  })
})
