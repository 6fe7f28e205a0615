import { describe, expect, it } from 'vitest'
import { unansweredStart } from '../../../renderer/features/session/unansweredStart.ts'
import type { Session, TimelineEvent } from '../../../shared/recording/session.ts'
import { noon } from '../../builders/session.ts'

const acquire: TimelineEvent = { type: 'answer', call: 'acquire', http: 200, ms: 80, attempt: 1 }
const left: TimelineEvent = { type: 'intent', call: 'start', attempt: 1 }
const heard: TimelineEvent = { type: 'answer', call: 'start', http: null, ms: 10_000, attempt: 1 }

describe('a start of which the requests tell nothing', () => {
  it.each<[string, Session['phase'], string | null, readonly TimelineEvent[], boolean]>([
    ['is told where the desk ended before its answer', 'startUnknown', null, [acquire, left], true],
    ['is still told once it was given up', 'ended', null, [acquire, left], true],
    ['is not told while its answer may come', 'starting', null, [acquire, left], false],
    ['is not told where it ended without an answer: the requests say so', 'startUnknown', null, [left, heard], false],
    ['is not told where none left', 'startUnknown', null, [acquire], false],
    ['is not told once the sid is known', 'ended', 'sid-1', [left], false],
  ])('%s', (_, phase, sid, events, told) => {
    const entries = events.map((event, index) => ({ seq: index + 1, at: noon + index, event }))
    const found = { at: noon + events.indexOf(left), attempt: 1 }
    expect(unansweredStart({ phase, sid }, entries)).toEqual(told ? found : null)
  })
})
