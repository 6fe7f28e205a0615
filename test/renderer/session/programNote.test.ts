import { expect, it } from 'vitest'
import { programNote } from '../../../renderer/features/session/programNote.ts'
import { problem } from '../../../shared/problem.ts'
import type { TimelineEvent } from '../../../shared/recording/session.ts'
import { aSession, noon } from '../../builders/session.ts'

const call = 'updateLayout'
const sent = { type: 'intent', call, attempt: 1 } as const
const answered = { type: 'answer', call, http: 200, ms: 20, attempt: 1 } as const
const failed = { type: 'fault', call, attempt: 1, problem: problem('networkUnreachable') } as const
const started = { type: 'intent', call: 'start', attempt: 1 } as const

it.each<[string, readonly TimelineEvent[]]>([
  ['takeCut', [started, sent, answered, sent]],
  ['takeUnheard', [sent, failed]],
  ['unknown', [started]],
  ['unknown', [sent, answered]],
])('of a Program that nobody knows says %s: %#', (said, events) => {
  const entries = events.map((event, at) => ({ seq: at, at: noon + at, event }))
  expect(programNote(aSession({ layout: null }), entries)).toBe(said)
})

it('says of a known one when it was accepted, where that is known, and of a start what it asks for', () => {
  expect(programNote(aSession(), [])).toBe('acceptedUntimed')
  expect(programNote(aSession({ startedAt: null }), [])).toBe('asked')
})
