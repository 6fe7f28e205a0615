import { describe, expect, it } from 'vitest'
import { type Problem, problem } from '../../../shared/problem.ts'
import type { TimelineEvent } from '../../../shared/recording/session.ts'
import { stopMayHaveLeft } from '../../../shared/recording/stopMayHaveLeft.ts'

const asked = 1_000
const leaves: TimelineEvent = { type: 'intent', call: 'stop', attempt: 1 }
const fails = (what: Problem): TimelineEvent => ({ type: 'fault', call: 'stop', problem: what, attempt: 1 })
const unreached = fails(problem('networkUnreachable'))
const query: TimelineEvent = { type: 'intent', call: 'query', attempt: 1 }

describe('whether a stop may have left before the desk was gone', () => {
  it.each<[string, readonly TimelineEvent[], boolean]>([
    ['nothing was tried', [query], false],
    ['one was on its way', [leaves], true],
    ['one met nobody', [leaves, unreached], false],
    ['one met nobody, after repetitions', [leaves, leaves, unreached], false],
    ['the next was on its way', [leaves, unreached, leaves], true],
    ['one was not answered', [leaves, fails(problem('stopUnconfirmed')), leaves, unreached], true],
  ])('%s', (_, events, expected) => {
    const timeline = events.map((event, seq) => ({ seq, at: asked + seq, event }))
    expect(stopMayHaveLeft(timeline, asked)).toBe(expected)
    // Stops of before say nothing of this one, and where none was asked for none has left.
    expect(stopMayHaveLeft(timeline, asked + 100)).toBe(false)
    expect(stopMayHaveLeft(timeline, null)).toBe(false)
  })
})
