import { describe, expect, it } from 'vitest'
import { historyCsv } from '../../../shared/recording/csvHistory.ts'
import { beganAt, everything, isAfter, isFound, cursorOf, newestFirst } from '../../../shared/recording/history.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { playlistName, takeFiles } from '../../../shared/recording/takeFiles.ts'
import { problem } from '../../../shared/problem.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { aNewSession, aSession, noon, sessionId } from '../../builders/session.ts'
import { readCsv } from './support/readCsv.ts'

const ended = (overrides: Partial<Session> = {}): Session =>
  aSession({ phase: 'ended', outcome: 'saved', endedAt: noon, ...overrides })
const file = (name: string) => ({ name, trackType: null, uid: null, isPlayable: null, sliceStartTime: null })

describe('a take in the history', () => {
  it('is found by every word of what was typed, in any case', () => {
    const take = ended({ name: 'Bürgerhalle Zürich', storage: { vendor: 1, region: 1, bucket: 'masters' } })
    for (const text of ['zürich', 'HALLE  mast', 'httpclient', '527841', 'sid-1', 'Zu\u0308rich'])
      expect(isFound(take, { ...everything, text }), text).toBe(true)
    expect(isFound(take, { ...everything, text: 'halle berlin' })).toBe(false)
  })

  it('is found on every day it went on', () => {
    const take = ended({ createdAt: noon, endedAt: noon + 100 })
    expect(isFound(take, { ...everything, from: noon + 50, to: noon + 60 })).toBe(true)
    expect(isFound(take, { ...everything, from: noon + 101 })).toBe(false)
    expect(isFound(take, { ...everything, to: noon })).toBe(false)
  })

  it.each<[string, Partial<Session>, number]>([
    ['its start left, not when its slot was reserved', { createdAt: noon - 81_000, startSentAt: noon }, noon],
    ['it was taken down, where no start ever left', { createdAt: noon - 81_000, startSentAt: null }, noon - 81_000],
  ])('was begun when %s', (_when, times, began) => {
    expect(beganAt(ended(times))).toBe(began)
  })

  it('is not there while it runs', () => {
    expect(isFound(aSession(), everything)).toBe(false)
  })

  it('is not there where no start was ever sent, unless it failed', () => {
    const never = { phase: 'ended', endedAt: noon, resourceId: 'resource-1' } as const
    expect(isFound(aNewSession({ ...never, outcome: 'nothingRecorded' }), everything)).toBe(false)
    expect(isFound(aNewSession({ ...never, outcome: 'failed' }), everything)).toBe(true)
    expect(isFound(ended({ outcome: 'nothingRecorded' }), everything)).toBe(true)
  })

  it('stands where it ended, newest first, and the next page begins right behind the last', () => {
    const takes = [1, 2, 3, 4].map((n) => ended({ id: sessionId(n), endedAt: noon + (n > 2 ? 5 : n) }))
    const order = takes.toSorted(newestFirst)
    expect(order.map(({ id }) => id)).toEqual([4, 3, 2, 1].map(sessionId))
    order.forEach((take, index) => {
      expect(order.filter((other) => isAfter(other, cursorOf(take)))).toEqual(order.slice(index + 1))
    })
  })
})

describe('the files of a take', () => {
  it('are those the service named', () => {
    expect(takeFiles(ended({ files: [file('a.m3u8'), file('b.m3u8')] }))).toEqual({
      known: 'confirmed',
      names: ['a.m3u8', 'b.m3u8'],
    })
  })

  it('are predicted by the service’s rule where it named none', () => {
    expect(takeFiles(ended({ sid: 'abc', channel: 'town.hall [main]' }))).toEqual({
      known: 'predicted',
      names: ['abc_town-hall -main-.m3u8'],
    })
    expect(playlistName('s', '!@#$%^&*()+_.=[]{}~|,;:?<>')).toBe(`s_${'-'.repeat(26)}.m3u8`)
    expect(playlistName('s', 'A-z 09')).toBe('s_A-z 09.m3u8')
  })

  it('are not promised where nothing can be there', () => {
    const none = { known: 'none', names: [] }
    expect(takeFiles(ended({ outcome: 'nothingRecorded' }))).toEqual(none)
    expect(takeFiles(ended({ outcome: 'failed', everJoined: false }))).toEqual(none)
    expect(takeFiles({ ...aNewSession(), phase: 'ended', outcome: 'failed' })).toEqual(none)
  })
})

describe('the history as a file', () => {
  const csv = (...sessions: readonly Session[]) => {
    const text = historyCsv(sessions, {
      say: createTranslator('en', mainWords),
      eastOfUtc: () => 120,
      accountLabel: () => 'Northlight Live',
    })
    const [header = [], ...rows] = readCsv(text)
    return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])))
  }

  it('tells each take with its verdict, times, files and ids', () => {
    const gaps = [
      { from: noon - 30_000, to: noon - 20_000, kind: 'notFound' as const },
      { from: noon - 2_000, to: null, kind: 'unverified' as const },
    ]
    expect(csv(ended({ sid: 'abc', rehearsal: true, gaps }))).toEqual([
      {
        Name: 'Town hall',
        Verdict: 'Saved',
        Channel: 'httpClient463224',
        'Recorder uid': '527841',
        Account: 'Northlight Live',
        Rehearsal: 'yes',
        Begun: '2026-05-03T13:58:58.500+02:00',
        'First slice': '2026-05-03T13:59:00.000+02:00',
        Ended: '2026-05-03T14:00:00.000+02:00',
        Recorded: '00:01:00',
        'Recorded seconds': '60',
        Gaps: '2',
        'Unproven seconds': '12',
        Bucket: 'town-hall',
        Files: 'abc_httpClient463224.m3u8',
        'File names': 'predicted',
        Why: '',
        sid: 'abc',
        'Resource id': 'resource-1',
        'App ID': 'app-id-of-the-town-hall',
        'Ended at the earliest': '2026-05-03T14:00:00.000+02:00',
      },
    ])
  })

  it('tells the earliest end apart from the latest where a stop was lost', () => {
    const mayBeOverSince = noon - 20_000
    const gaps = [{ from: mayBeOverSince, to: noon, kind: 'unverified' as const }]
    expect(csv(ended({ mayBeOverSince, gaps }))).toMatchObject([
      {
        'Ended at the earliest': '2026-05-03T13:59:40.000+02:00',
        Ended: '2026-05-03T14:00:00.000+02:00',
        'Unproven seconds': '20',
      },
    ])
  })

  it('leaves empty what is not known, and says why a take failed', () => {
    const [row] = csv({
      ...aNewSession(),
      phase: 'ended',
      outcome: 'failed',
      reason: problem('startInterrupted'),
      storage: null,
      name: '=HYPERLINK("x")',
    })
    expect(row).toMatchObject({
      Name: `'=HYPERLINK("x")`,
      Verdict: 'Failed',
      'First slice': '',
      Recorded: '',
      'Recorded seconds': '',
      Files: '',
      'File names': 'none',
      Why: 'startInterrupted',
      sid: '',
    })
  })
})
