import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { problem } from '../../../shared/problem.ts'
import { type Step, next } from '../../../shared/recording/lifecycle.ts'
import type { EventOf, LifecycleEvent } from '../../../shared/recording/lifecycleEvent.ts'
import { Phase, Session } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { aNewSession, aSession, evidence, noon } from '../../builders/session.ts'

const unreachable = problem('networkUnreachable', { params: { host: 'api.agora.io' }, retryable: true })

const running = { startSentAt: noon - 500, startedAt: noon, createdAt: noon - 1000, sliceStartTime: null } as const
const neverJoined = { ...running, everJoined: false, everRecorded: false, serviceStatus: null }

/** Every kind of session there is, at noon. */
const kinds = {
  acquiring: aNewSession(),
  armed: aNewSession({ phase: 'armed', resourceId: 'resource-1', armedUntil: noon + 300_000 }),
  pending: aSession({ pendingStop: { at: noon + 5_000, surface: 'window', policy: 'countdown' } }),
  sent: aNewSession({ phase: 'starting', resourceId: 'resource-1', startSentAt: noon }),
  starting: aSession({ ...neverJoined, phase: 'starting', evidence: evidence({ lastGoodAt: null, interval: 5_000 }) }),
  joined: aSession({ ...running, phase: 'joined', everRecorded: false, serviceStatus: 4 }),
  recording: aSession(),
  stopping: aSession({ phase: 'stopping', stopRequestedAt: noon }),
  stopEarly: aNewSession({ phase: 'stopping', resourceId: 'resource-1', stopRequestedAt: noon }),
  startUnknown: aNewSession({
    phase: 'startUnknown',
    resourceId: 'resource-1',
    startSentAt: noon,
    reason: unreachable,
  }),
  uncontrollable: aNewSession({ phase: 'uncontrollable', resourceId: 'resource-1', startSentAt: noon }),
  saved: aSession({ phase: 'ended', outcome: 'saved', endedAt: noon }),
  lost: aSession({ phase: 'ended', outcome: 'failed', reason: problem('recorderAborted'), endedAt: noon }),
} as const satisfies Record<string, Session>

const at = noon + 5_000
const seen = (status: number | null): EventOf<'seen'> => ({
  type: 'seen',
  at,
  status,
  sliceStartTime: null,
  files: [],
  clockOffset: null,
})
const stopped = (uploadingStatus: 'uploaded' | 'backuped' | 'unknown'): EventOf<'stopAnswered'> => ({
  type: 'stopAnswered',
  at,
  uploadingStatus,
  files: [],
  clockOffset: null,
})

const events = {
  acquired: { type: 'acquired', at, resourceId: 'resource-2', clockOffset: null },
  armed: { type: 'armed', at, resourceId: 'resource-2', until: at + 300_000, clockOffset: null },
  slotExpired: { type: 'slotExpired', at },
  armRefused: { type: 'armRefused', at, problem: unreachable },
  armedStart: {
    type: 'armedStart',
    at,
    fresh: true,
    draft: { name: 'Show', canvas: aSession().canvas, layout: null, storage: null, tokenEndsAt: null },
  },
  staleStart: {
    type: 'armedStart',
    at,
    fresh: false,
    draft: { name: 'Show', canvas: aSession().canvas, layout: null, storage: null, tokenEndsAt: null },
  },
  uidChanged: { type: 'uidChanged', at, recorderUid: '527842' },
  startSent: { type: 'startSent', at },
  started: { type: 'started', at, sid: 'sid-2', resourceId: 'resource-1', clockOffset: null },
  refused: { type: 'refused', at, problem: unreachable },
  cancelled: { type: 'cancelled', at },
  startUnanswered: { type: 'startUnanswered', at, problem: unreachable },
  alreadyRunning: { type: 'alreadyRunning', at, problem: unreachable },
  yielded: { type: 'yielded', at, problem: problem('takenUpAgain') },
  startRepeated: { type: 'startRepeated', at, tokenEndsAt: at + 60_000 },
  seen2: seen(2),
  seen4: seen(4),
  seen5: seen(5),
  seen6: seen(6),
  seen7: seen(7),
  seen8: seen(8),
  seen20: seen(20),
  seenOdd: seen(null),
  gone: { type: 'gone', at, problem: unreachable },
  exiting: { type: 'exiting', at },
  fault: { type: 'fault', at, call: 'query', problem: unreachable, attempt: 1 },
  aged: { type: 'aged', at },
  stopPending: { type: 'stopPending', at, until: at + 5_000, surface: 'tray', policy: 'countdown' },
  clockSetBack: { type: 'clockSetBack', at },
  stopKept: { type: 'stopKept', at },
  stopCutShort: { type: 'stopCutShort', at },
  stopLapsed: { type: 'stopLapsed', at },
  planned: { type: 'planned', at, plannedEnd: { at: at + 60_000, action: 'stop', remindedAt: null } },
  reminded: { type: 'reminded', at },
  gapMeasured: { type: 'gapMeasured', at, gapMs: 1_000 },
  stopRequested: { type: 'stopRequested', at },
  uploaded: stopped('uploaded'),
  backuped: stopped('backuped'),
  uploadUnknown: stopped('unknown'),
  nothingRecorded: { type: 'nothingRecorded', at, problem: unreachable },
  stopRefused: { type: 'stopRefused', at, problem: unreachable },
  layoutAccepted: { type: 'layoutAccepted', at, layout: { ...defaultLayout, mixedVideoLayout: 1 } },
  layoutUncertain: { type: 'layoutUncertain', at },
  letGo: { type: 'letGo', at },
  dismissed: { type: 'dismissed', at },
  recovered: { type: 'recovered', at },
} as const satisfies Record<string, LifecycleEvent>

/** What each event makes of each kind: the phase, or the outcome once it has ended; `·` the very same session. */
const table = `
                acquiring       armed           pending       sent            starting  joined        recording     stopping        stopEarly       startUnknown    uncontrollable  saved lost
acquired        starting        ·               ·             starting        ·         ·             ·             ·               stopping        ·               ·               ·     ·
armed           armed           armed           ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
slotExpired     ·               armed           ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
armRefused      ·               armed           ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
armedStart      ·               starting        ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
staleStart      ·               acquiring       ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
uidChanged      acquiring       ·               ·             acquiring       ·         ·             ·             ·               ·               ·               ·               ·     ·
startSent       ·               ·               ·             starting        ·         ·             ·             ·               ·               ·               ·               ·     ·
started         starting        starting        ·             starting        ·         ·             ·             ·               stopping        starting        starting        ·     ·
refused         failed          ·               ·             failed          ·         ·             ·             ·               failed          failed          ·               ·     ·
cancelled       ·               ·               ·             ·               ·         ·             ·             ·               nothingRecorded ·               ·               ·     ·
startUnanswered startUnknown    ·               ·             startUnknown    ·         ·             ·             ·               startUnknown    startUnknown    ·               ·     ·
alreadyRunning  uncontrollable  ·               ·             uncontrollable  ·         ·             ·             ·               uncontrollable  uncontrollable  ·               ·     ·
yielded         nothingRecorded ·               ·             nothingRecorded ·         ·             ·             ·               nothingRecorded nothingRecorded nothingRecorded ·     ·
startRepeated   ·               ·               ·             ·               ·         ·             ·             ·               ·               startUnknown    ·               ·     ·
seen2           ·               ·               starting      ·               starting  starting      starting      stopping        ·               ·               ·               ·     failed
seen4           ·               ·               joined        ·               joined    joined        joined        stopping        ·               ·               ·               ·     joined
seen5           ·               ·               recording     ·               recording recording     recording     stopping        ·               ·               ·               ·     recording
seen6           ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·               ·     failed
seen7           ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·               ·     failed
seen8           ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·               ·     failed
seen20          ·               ·               failed        ·               failed    failed        failed        failed          ·               ·               ·               ·     failed
seenOdd         ·               ·               recording     ·               starting  joined        recording     stopping        ·               ·               ·               ·     failed
gone            ·               ·               recording     ·               starting  joined        recording     stopping        ·               ·               ·               ·     ·
exiting         ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·               ·     ·
fault           ·               ·               recording     ·               starting  joined        recording     stopping        stopping        ·               ·               ·     ·
aged            ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
stopPending     acquiring       ·               ·             starting        starting  joined        recording     ·               ·               ·               ·               ·     ·
clockSetBack    ·               ·               recording     ·               starting  joined        recording     stopping        ·               ·               ·               saved failed
stopKept        ·               ·               recording     ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
stopCutShort    ·               ·               recording     ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
stopLapsed      ·               ·               recording     ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
planned         acquiring       armed           recording     starting        starting  joined        recording     ·               ·               startUnknown    uncontrollable  ·     ·
reminded        ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
gapMeasured     ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·               ·     ·
stopRequested   stopping        ·               stopping      stopping        stopping  stopping      stopping      ·               ·               ·               ·               ·     stopping
uploaded        ·               ·               ·             ·               ·         ·             ·             saved           ·               ·               ·               ·     ·
backuped        ·               ·               ·             ·               ·         ·             ·             inBackup        ·               ·               ·               ·     ·
uploadUnknown   ·               ·               ·             ·               ·         ·             ·             uploadUnknown   ·               ·               ·               ·     ·
nothingRecorded ·               ·               ·             ·               ·         ·             ·             nothingRecorded ·               ·               ·               ·     ·
stopRefused     ·               ·               ·             ·               ·         ·             ·             recording       ·               ·               ·               ·     ·
layoutAccepted  acquiring       armed           recording     starting        starting  joined        recording     stopping        stopping        startUnknown    uncontrollable  ·     ·
layoutUncertain acquiring       armed           recording     starting        starting  joined        recording     stopping        stopping        startUnknown    uncontrollable  ·     ·
letGo           ·               nothingRecorded ·             ·               ·         ·             ·             ·               ·               uploadUnknown   uploadUnknown   ·     ·
dismissed       ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·               saved failed
recovered       failed          ·               recording     startUnknown    starting  joined        recording     stopping        nothingRecorded ·               ·               ·     ·
`

/** Every type of event there is: a new one does not compile until it stands here, and not pass until it stands in the table. */
const types: Record<LifecycleEvent['type'], true> = {
  acquired: true,
  armed: true,
  slotExpired: true,
  armRefused: true,
  armedStart: true,
  uidChanged: true,
  startSent: true,
  started: true,
  refused: true,
  cancelled: true,
  startUnanswered: true,
  alreadyRunning: true,
  yielded: true,
  startRepeated: true,
  seen: true,
  gone: true,
  exiting: true,
  fault: true,
  aged: true,
  clockSetBack: true,
  stopPending: true,
  stopKept: true,
  stopCutShort: true,
  stopLapsed: true,
  planned: true,
  reminded: true,
  gapMeasured: true,
  stopRequested: true,
  stopAnswered: true,
  nothingRecorded: true,
  stopRefused: true,
  layoutAccepted: true,
  layoutUncertain: true,
  letGo: true,
  dismissed: true,
  recovered: true,
}

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const columns = rows[0]!
const cases = rows
  .slice(1)
  .flatMap(([event, ...cells]) => cells.map((expected, index) => [columns[index]!, event!, expected] as const))

const stateOf = (session: Session): string => (session.phase === 'ended' ? session.outcome! : session.phase)

describe('every event in every kind of session', () => {
  it('is in the table', () => {
    expect(columns).toEqual(Object.keys(kinds))
    expect(rows.slice(1).map(([event]) => event)).toEqual(Object.keys(events))
    expect(new Set(Object.values(events).map(({ type }) => type))).toEqual(new Set(Object.keys(types)))
    expect(new Set(Object.values(kinds).map(({ phase }) => phase))).toEqual(new Set(Phase.options))
    expect(cases).toHaveLength(Object.keys(kinds).length * Object.keys(events).length)
  })

  it.each(cases)('%s, %s → %s', (kind, event, expected) => {
    const before = kinds[kind as keyof typeof kinds]
    const { session: after } = next(before, events[event as keyof typeof events])
    if (expected === '·') expect(after).toBe(before)
    else {
      expect(after).not.toBe(before)
      expect(stateOf(after)).toBe(expected)
    }
    expect(() => Session.parse(after)).not.toThrow()
  })
})

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
