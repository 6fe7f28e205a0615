import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { rowOfProblem } from '../../../shared/agora/catalogue.ts'
import { catalogueRows } from '../../../shared/agora/catalogueRows.ts'
import { type AttemptOutcome, certaintyOf, commandDeadlines, nextStep } from '../../../shared/agora/retry.ts'
import { AgoraCall } from '../../../shared/problem.ts'
import type { ServiceProblemCode } from '../../../shared/strings/en/serviceProblems.ts'

// Thousands of runs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const unreachable: AttemptOutcome = { kind: 'notSent', untrusted: false }
const untrusted: AttemptOutcome = { kind: 'notSent', untrusted: true }
const stale: AttemptOutcome = { kind: 'stale' }
const lost: AttemptOutcome = { kind: 'lost' }
const answered = (call: AgoraCall, code: ServiceProblemCode, pauseMs: number | null = null): AttemptOutcome => ({
  kind: 'answered',
  row: rowOfProblem(call, code),
  explicit: true,
  pauseMs,
})

/** The waits that follow when every attempt ends the same way, `>` for a change of host, and what is known at the end. */
function course(call: AgoraCall, outcome: AttemptOutcome, hosts = 2): string {
  const history: AttemptOutcome[] = []
  const waits: string[] = []
  while (history.length < 20) {
    history.push(outcome)
    const step = nextStep(call, history, hosts, commandDeadlines[call])
    if (!step.again) return `${waits.join(' ')}${waits.length > 0 ? ' ' : ''}${step.certainty}`
    waits.push(
      `${step.host === 'other' ? '>' : ''}${step.afterMs / 1000}${step.pauseMs > 0 ? `p${step.pauseMs / 1000}` : ''}`,
    )
  }
  return 'without end'
}

describe('what is repeated, by what went wrong every time', () => {
  it.each<[AgoraCall, string]>([
    ['acquire', '>1 >3 >6 notSent'],
    ['start', '>1 >3 >6 notSent'],
    ['updateLayout', '>1 >3 >6 notSent'],
    ['stop', '>1 >3 >6 notSent'],
    ['query', '>1 notSent'],
  ])('%s to a host that cannot be reached: %s', (call, expected) => {
    expect(course(call, unreachable)).toBe(expected)
  })

  it.each<[AgoraCall, string]>([
    ['acquire', '3 >6 unknown'],
    ['start', '3 >6 unknown'],
    ['updateLayout', '3 >6 unknown'],
    ['stop', 'unknown'],
    ['query', 'unknown'],
  ])('%s without any answer: %s', (call, expected) => {
    expect(course(call, lost)).toBe(expected)
  })

  it('a start after 65, 62 or 504: the same resource, 3 and 6 s, then nobody knows', () => {
    expect(course('start', answered('start', 'startUnconfirmed'))).toBe('3 >6 unknown')
  })

  it('a start that the service says did not happen: 3, 6, 9 s, then refused', () => {
    expect(course('start', answered('start', 'startTrouble'))).toBe('3 6 9 refused')
  })

  it.each<[AgoraCall, string]>([
    ['acquire', '3 6 9 refused'],
    ['query', 'refused'],
    ['updateLayout', '3 6 9 unknown'],
    ['stop', '3 6 9 unknown'],
  ])('%s while the service has trouble: %s', (call, expected) => {
    expect(course(call, answered(call, 'serviceTrouble'))).toBe(expected)
  })

  it.each<[AgoraCall, string]>([
    ['stop', '0p1 0p2 0p4 refused'],
    ['start', '0p1 0p2 0p4 refused'],
    ['query', 'refused'],
  ])('%s above the rate limit pauses the whole App ID: %s', (call, expected) => {
    expect(course(call, answered(call, 'rateLimited'))).toBe(expected)
  })

  it('a pause that the service asks for counts, and one that is too long is not waited for', () => {
    expect(course('stop', answered('stop', 'rateLimited', 7000))).toBe('0p7 0p7 0p7 refused')
    expect(course('stop', answered('stop', 'rateLimited', 60_000))).toBe('refused')
  })

  it('a pause holds the App ID back even where the command itself is not repeated', () => {
    const pauseAfter = (call: AgoraCall, asked: number | null) =>
      nextStep(call, [answered(call, 'rateLimited', asked)], 2, 20_000).pauseMs
    expect(pauseAfter('query', null)).toBe(1000)
    expect(pauseAfter('query', 5000)).toBe(5000)
    expect(pauseAfter('stop', 60_000)).toBe(60_000)
    expect(pauseAfter('stop', 3_600_000)).toBe(60_000)
  })

  it('a service in trouble that says when to come back is asked no sooner', () => {
    expect(course('acquire', answered('acquire', 'serviceTrouble', 12_000))).toBe('12 12 12 refused')
    expect(course('start', answered('start', 'startUnconfirmed', 60_000))).toBe('15 >15 unknown')
  })

  it('a dead kept-alive connection is forgiven once, at once, for every call', () => {
    for (const call of AgoraCall.options) {
      expect(nextStep(call, [stale], 2, 20_000)).toEqual({ again: true, afterMs: 0, pauseMs: 0, host: 'same' })
    }
    expect(course('stop', stale)).toBe('0 unknown')
    expect(course('start', stale)).toBe('0 3 >6 unknown')
    expect(course('query', stale)).toBe('0 unknown')
  })

  it('an identity that is not proved is not waited for, but another host may prove its own', () => {
    expect(course('start', untrusted, 1)).toBe('notSent')
    expect(course('start', untrusted, 2)).toBe('>0 notSent')
  })

  it('a single host is asked again itself', () => {
    expect(nextStep('start', [unreachable], 1, 60_000)).toMatchObject({ again: true, afterMs: 1000 })
  })
})

describe('what is never repeated', () => {
  const final = catalogueRows.filter(
    (row) => !row.retryable || ['tooManyRecordings', 'workerNotFound'].includes(row.problem),
  )

  it.each(final.flatMap((row) => row.calls.map((call) => [call, row.problem] as const)))(
    '%s answered with %s',
    (call, code) => {
      const step = nextStep(call, [answered(call, code)], 2, 60_000)
      expect(step).toEqual({ again: false, certainty: 'refused', pauseMs: 0 })
    },
  )
})

describe('deadlines', () => {
  it('begins no attempt that would have no time to be answered', () => {
    for (const call of AgoraCall.options) {
      expect(nextStep(call, [unreachable], 2, 3999)).toMatchObject({ again: false })
      expect(nextStep(call, [unreachable], 2, 4000)).toMatchObject({ again: true })
    }
  })

  it('hands a stop that was silent for its whole time-out to whoever can query', () => {
    expect(nextStep('stop', [lost], 2, 0)).toMatchObject({ again: false, certainty: 'unknown' })
  })
})

describe('what is known about a start', () => {
  it('stays unknown when an earlier attempt may have arrived, whatever is refused later', () => {
    for (const code of [
      'alreadyRecording',
      'channelUidBusy',
      'resourceExpired',
      'resourceUsed',
      'resourceUnreadable',
    ] as const) {
      expect(certaintyOf('start', [lost, answered('start', code)])).toBe('unknown')
      expect(certaintyOf('start', [stale, answered('start', code)])).toBe('unknown')
      expect(certaintyOf('start', [answered('start', code)])).toBe('refused')
    }
  })

  it('is refused when the refusal is about the request itself, which every attempt shares', () => {
    for (const code of ['invalidParameter', 'channelNameRefused', 'tokenMismatch'] as const) {
      expect(certaintyOf('start', [lost, answered('start', code)])).toBe('refused')
    }
  })

  it('stays unknown when another host, or a gateway before it, knows neither the account nor the way', () => {
    for (const code of ['credentialsRefused', 'appIdRefused', 'routeUnknown', 'requestMalformed'] as const) {
      expect(certaintyOf('start', [lost, lost, answered('start', code)])).toBe('unknown')
      expect(certaintyOf('start', [answered('start', code)])).toBe('refused')
    }
  })

  it('is unknown when the resource turns out to be used after a start that was said to have failed', () => {
    expect(certaintyOf('start', [answered('start', 'startTrouble'), answered('start', 'resourceUsed')])).toBe('unknown')
  })

  it('is not doubted because of attempts that cannot have started anything', () => {
    for (const before of [unreachable, answered('start', 'rateLimited')]) {
      expect(certaintyOf('start', [before, answered('start', 'resourceUsed')])).toBe('refused')
    }
  })

  it('stays unknown when a later answer has a status but no words', () => {
    const wordless: AttemptOutcome = {
      kind: 'answered',
      row: rowOfProblem('start', 'invalidParameter'),
      explicit: false,
      pauseMs: null,
    }
    expect(certaintyOf('start', [lost, wordless])).toBe('unknown')
    expect(certaintyOf('start', [wordless])).toBe('refused')
  })

  it('stays unknown when later attempts do not even leave', () => {
    expect(certaintyOf('start', [lost, unreachable, unreachable])).toBe('unknown')
  })
})

describe('any course of events', () => {
  const outcomeFor = (call: AgoraCall): fc.Arbitrary<AttemptOutcome> =>
    fc.oneof(
      fc.constantFrom(unreachable, untrusted, stale, lost),
      fc
        .tuple(fc.constantFrom(...catalogueRows.filter((row) => row.calls.includes(call))), fc.boolean())
        .map(([row, explicit]) => ({ kind: 'answered' as const, row, explicit, pauseMs: null })),
    )
  const history = fc
    .constantFrom(...AgoraCall.options)
    .chain((call) => fc.tuple(fc.constant(call), fc.array(outcomeFor(call), { minLength: 1, maxLength: 40 })))

  it('ends after a bounded number of attempts and a bounded time', () => {
    fc.assert(
      fc.property(history, ([call, outcomes]) => {
        let elapsed = 0
        let attempts = 0
        for (const [index] of outcomes.entries()) {
          attempts += 1
          const step = nextStep(call, outcomes.slice(0, index + 1), 2, commandDeadlines[call] - elapsed)
          if (!step.again) break
          elapsed += step.afterMs + step.pauseMs
        }
        expect(attempts).toBeLessThanOrEqual(18)
        expect(elapsed).toBeLessThanOrEqual(commandDeadlines[call])
      }),
      { numRuns: 2000 },
    )
  })

  it('never calls a start refused or unsent while one of its attempts may have been carried out', () => {
    const aboutTheRequest = new Set(['invalidParameter', 'channelNameRefused', 'tokenMismatch'])
    fc.assert(
      fc.property(fc.array(outcomeFor('start'), { minLength: 1, maxLength: 8 }), (outcomes) => {
        const doubt = outcomes.some(
          (outcome) =>
            outcome.kind === 'lost' ||
            outcome.kind === 'stale' ||
            (outcome.kind === 'answered' && outcome.row.certainty === 'unknown'),
        )
        const last = outcomes.at(-1)!
        const verdict = last.kind === 'answered' && last.explicit && aboutTheRequest.has(last.row.problem)
        if (doubt && !verdict) expect(certaintyOf('start', outcomes)).toBe('unknown')
        const contradicts =
          last.kind === 'answered' && ['resourceUsed', 'resourceUnreadable'].includes(last.row.problem)
        if (!doubt && !contradicts) {
          expect(certaintyOf('start', outcomes)).toBe(last.kind === 'answered' ? 'refused' : 'notSent')
        }
      }),
      { numRuns: 2000 },
    )
  })
})
