import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { mistakable, nameAmong } from '../../../shared/recording/tellApart.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'

const main = aSession({ name: 'Town hall', channel: 'stage', recorderUid: '900' })
const other = (more: Partial<Session>): Session =>
  aSession({ id: sessionId(2), name: 'Town hall', channel: 'foyer', recorderUid: '901', ...more })
const ended = { phase: 'ended', endedAt: noon } as const

describe('a recording is told from others', () => {
  it.each([
    ['by its name, where it is alone', [], 'Town hall'],
    ['by its name, where the others have other names', [other({ name: 'Studio B' })], 'Town hall'],
    ['by its place as well, where a live one has its name', [other({})], 'Town hall (stage · 900)'],
    ['by its place beside a reserved slot', [other({ phase: 'armed', sid: null })], 'Town hall (stage · 900)'],
    [
      'by its place beside one that was lost from sight',
      [other({ ...ended, outcome: 'failed', reason: problem('recorderLost') })],
      'Town hall (stage · 900)',
    ],
    ['by its name beside a take that is over', [other({ ...ended, outcome: 'saved' })], 'Town hall'],
  ])('%s', (_case, others, expected) => {
    const desk = Object.fromEntries([main, ...others].map((session) => [session.id, session]))
    expect(nameAmong(main, mistakable(desk))).toBe(expected)
  })
})
