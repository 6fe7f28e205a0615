import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Step, next } from '../../../shared/recording/lifecycle.ts'
import type { LifecycleEvent } from '../../../shared/recording/lifecycleEvent.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { noon } from '../../builders/session.ts'
import { at, events, kinds, seen, unreachable } from './support/lifecycleMoments.ts'

/** Plays events one after the other. */
function play(session: Session, ...moments: readonly LifecycleEvent[]): Step {
  return moments.reduce<Step>((step, event) => next(step.session, event), { session, events: [] })
}

const later = (event: LifecycleEvent, ms: number): LifecycleEvent => ({ ...event, at: noon + ms })

describe('proof that it records', () => {
  it('keeps 4 and 5 apart', () => {
    const { session: joined } = next(kinds.starting, seen(4))
    expect(joined).toMatchObject({ phase: 'joined', everJoined: true, everRecorded: false })
    expect(next(joined, seen(5)).session).toMatchObject({ phase: 'recording', everRecorded: true })
  })

  it('fails a start that shows neither 4 nor 5 for 90 s', () => {
    expect(play(kinds.starting, later(seen(2), 89_999)).session.phase).toBe('starting')
    expect(play(kinds.starting, later(seen(2), 90_000)).session).toMatchObject({
      outcome: 'failed',
      reason: { code: 'startNotConfirmed' },
    })
  })

  it('does not fail a start merely because nobody answers', () => {
    const { session } = play(kinds.starting, later(events.fault, 95_000), later(events.fault, 200_000))
    expect(session.phase).toBe('starting')
    expect(sessionState(session, noon + 200_000)).toBe('unverified')
  })

  it('shows a recorder that restarts as starting, and does not call that a failed start', () => {
    const { session } = play(kinds.recording, later(seen(1), 500_000))
    expect(session.phase).toBe('starting')
    expect(session.everRecorded).toBe(true)
  })

  it('takes an unknown status for no proof', () => {
    const { session } = play(kinds.recording, later(seen(null), 29_000))
    expect(session.evidence.lastGoodAt).toBe(noon)
    expect(sessionState(session, noon + 31_000)).toBe('unverified')
  })

  it('keeps the earliest first slice, the newest files and a steady clock', () => {
    const file = { name: 'a.m3u8', trackType: null, uid: null, isPlayable: null, sliceStartTime: null }
    const first: LifecycleEvent = { ...events.seen5, sliceStartTime: noon, files: [file], clockOffset: 900 }
    const failedOver: LifecycleEvent = { ...events.seen5, sliceStartTime: noon + 60_000, files: [], clockOffset: 2_500 }
    const { session } = play(kinds.starting, first)
    expect(session).toMatchObject({ sliceStartTime: noon, files: [file], clockOffset: 0 })
    expect(play(session, failedOver).session).toMatchObject({
      sliceStartTime: noon,
      files: [file],
      clockOffset: 2_500,
    })
  })
})

describe('a 404', () => {
  const goneAt = (...seconds: readonly number[]) => seconds.map((s) => later(events.gone, s * 1000))

  it('is verified for 90 s before it is believed', () => {
    const { session } = play(kinds.recording, ...goneAt(0, 5, 15, 30, 60))
    expect(session.phase).toBe('recording')
    expect(session.evidence.ladder).toEqual({ rung: 5, since: noon })
    expect(sessionState(session, noon + 60_000)).toBe('verifying')
    expect(play(session, ...goneAt(90)).session).toMatchObject({
      outcome: 'endedByItself',
      reason: { code: 'recorderLost' },
    })
  })

  it.each([
    [0, 1],
    [5, 2],
    [15, 3],
    [30, 4],
    [60, 5],
    [89, 5],
  ])('%i s after the first one stands on rung %i, however often it was asked', (s, rung) => {
    const asked = [0, 1, 2, 20, 40, s].filter((second) => second <= s)
    expect(play(kinds.recording, ...goneAt(...asked)).session.evidence.ladder?.rung).toBe(rung)
  })

  it('long after another one is a first one again: nobody looked in between, and both may be failovers', () => {
    const { session } = play(kinds.recording, ...goneAt(0, 600))
    expect(session.phase).toBe('recording')
    expect(session.evidence.ladder).toEqual({ rung: 1, since: noon + 600_000 })
    expect(play(session, ...goneAt(605, 615, 630, 660, 690)).session.outcome).toBe('endedByItself')
  })

  it('is forgotten once the recorder is back, and the time without it is told', () => {
    const { session, events: told } = play(kinds.recording, ...goneAt(0, 5, 15, 30), later(seen(5), 45_000))
    expect(session.evidence.ladder).toBeNull()
    expect(told).toEqual([{ type: 'state', state: 'recording', status: 5, problem: null }])
  })

  it('that lasts is a failure where nothing was ever recorded', () => {
    expect(play(kinds.starting, ...goneAt(5, 50, 95)).session).toMatchObject({
      outcome: 'failed',
      reason: { code: 'startNotConfirmed' },
    })
    expect(play(kinds.joined, ...goneAt(5, 50, 95)).session).toMatchObject({
      outcome: 'failed',
      reason: { code: 'recorderLost' },
    })
  })

  it('counts the take only until it was last seen', () => {
    expect(play(kinds.recording, ...goneAt(5, 50, 95)).session.endedAt).toBe(noon)
  })

  it('that lasts during a stop ends it honestly: stopped, upload not confirmed', () => {
    expect(play(kinds.stopping, ...goneAt(5, 50, 95)).session).toMatchObject({
      outcome: 'uploadUnknown',
      reason: { code: 'recorderLost' },
    })
  })
})

describe('an end nobody asked for', () => {
  it('is likely an empty channel', () => {
    expect(next(kinds.recording, seen(7)).session).toMatchObject({
      outcome: 'endedByItself',
      reason: { code: 'endedLikelyIdle' },
      endedAt: at,
    })
  })

  it('found long afterwards is dated to the last proof, not to its discovery', () => {
    expect(next(kinds.recording, later(events.exiting, 3_600_000)).session.endedAt).toBe(noon)
  })

  it('of a start that the desk did not watch is not called a failure', () => {
    expect(next(kinds.starting, later(events.exiting, 3_600_000)).session.outcome).toBe('endedByItself')
  })

  it('with status 20 is a failure, and the operator learns why', () => {
    expect(next(kinds.recording, seen(20)).session).toMatchObject({
      outcome: 'failed',
      reason: { code: 'recorderAborted' },
    })
  })

  it('is taken back when the recorder answers again', () => {
    const { session: lost } = play(kinds.recording, later(events.gone, 0), later(events.gone, 90_000))
    const { session } = next(lost, later(seen(5), 150_000))
    expect(session).toMatchObject({ phase: 'recording', outcome: null, reason: null, endedAt: null })
    expect(session.evidence.ladder).toBeNull()
  })
})

describe('stopping', () => {
  it('goes back to what was proven when the service will not stop it', () => {
    expect(play(kinds.joined, events.stopRequested, events.stopRefused).session).toMatchObject({
      phase: 'joined',
      stopRequestedAt: null,
      evidence: { problem: unreachable },
    })
  })

  it('that was refused says why until it is asked for again, or the take ends', () => {
    const refused = play(kinds.joined, events.stopRequested, events.stopRefused).session
    expect(refused.stopProblem).toBe(unreachable)
    expect(play(refused, events.seen5).session).toMatchObject({ evidence: { problem: null }, stopProblem: unreachable })
    expect(play(refused, events.stopRequested).session.stopProblem).toBeNull()
    expect(play(refused, events.stopPending).session.stopProblem).toBeNull()
    expect(play(refused, events.seen20).session).toMatchObject({ phase: 'ended', stopProblem: null })
  })

  it('before the start was answered takes the sid when it comes, and stays a stop', () => {
    const { session } = play(kinds.sent, events.stopRequested, events.started)
    expect(session).toMatchObject({ phase: 'stopping', sid: 'sid-2' })
  })
})

describe('a launch', () => {
  it('never forgets a start that was sent', () => {
    const { session, events: told } = next(kinds.sent, later(events.recovered, 60_000))
    expect(session).toMatchObject({ phase: 'startUnknown', reason: { code: 'startNeverAnswered' } })
    expect(told[0]).toEqual({ type: 'recovered', awayMs: 60_000 })
  })

  it('begins a 404 ladder anew, since nobody asked meanwhile', () => {
    const { session } = play(kinds.recording, later(events.gone, 0), later(events.recovered, 600_000))
    expect(play(session, later(events.gone, 600_100)).session.phase).toBe('recording')
  })

  it('says that a start which never left did not happen', () => {
    expect(next(kinds.acquiring, events.recovered).session.reason?.code).toBe('startInterrupted')
  })
})

describe('the timeline', () => {
  it('tells each state once', () => {
    const told = [seen(2), later(seen(2), 6_000), later(seen(4), 7_000), later(seen(4), 8_000)].reduce(
      ({ session, all }, event) => {
        const step = next(session, event)
        return { session: step.session, all: [...all, ...step.events] }
      },
      { session: kinds.starting, all: [] as Step['events'] },
    ).all
    expect(told).toEqual([
      { type: 'state', state: 'starting', status: 2, problem: null },
      { type: 'state', state: 'joined', status: 4, problem: null },
    ])
  })

  it('tells the same fault once, and when the proof ran out', () => {
    const first = next(kinds.recording, events.fault)
    expect(first.events).toEqual([{ type: 'fault', call: 'query', problem: unreachable, attempt: 1 }])
    expect(next(first.session, later(events.fault, 20_000)).events).toEqual([])
    expect(next(first.session, later(events.aged, 31_000)).events).toEqual([
      { type: 'state', state: 'unverified', status: 5, problem: unreachable },
    ])
  })
})

describe('whatever happens, in whatever order', () => {
  const anyEvent = fc
    .tuple(fc.constantFrom(...Object.values(events)), fc.integer({ min: 0, max: 120_000 }))
    .map(([event, wait]) => ({ event: event, wait }))

  it('ids are never lost, a live session has no outcome, an ended one has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(kinds)), fc.array(anyEvent, { maxLength: 40 }), (kind, sequence) => {
        let session: Session = kind
        let now = noon
        for (const { event, wait } of sequence) {
          now += wait
          const { sid } = session
          session = next(session, { ...event, at: now }).session
          if (sid !== null) expect(session.sid).toBe(sid)
          expect(session.phase === 'ended').toBe(session.outcome !== null)
          expect(session.phase === 'ended').toBe(session.endedAt !== null)
          if (['joined', 'recording'].includes(session.phase)) expect(session.sid).not.toBeNull()
        }
      }),
    )
  })
})
