import { describe, expect, it } from 'vitest'
import { coverage, takeOf, totals } from '../../../renderer/ui/recording/takeStrip.ts'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import type { LifecycleEvent } from '../../../shared/recording/lifecycleEvent.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { unprovenMs, unprovenOf } from '../../../shared/recording/unproven.ts'
import { aNewSession, aSession, evidence, noon } from '../../builders/session.ts'

const at = (s: number): number => noon + s * 1000
const given = (resourceId: string): LifecycleEvent => ({
  type: 'idsGiven',
  at: at(76),
  sid: 'sid-1',
  resourceId,
  clockOffset: 0,
  canvas: aSession().canvas,
  storage: null,
})
const seen = (s: number, slice: number): LifecycleEvent => ({
  type: 'seen',
  at: at(s),
  status: 5,
  sliceStartTime: at(slice),
  files: [],
  clockOffset: 0,
})
const stop: readonly LifecycleEvent[] = [
  { type: 'stopRequested', at: at(100) },
  { type: 'stopAnswered', at: at(101), sentAt: at(100), uploadingStatus: 'uploaded', files: [], clockOffset: 0 },
]
const play = (session: Session, events: readonly LifecycleEvent[]): Session =>
  events.reduce((before, event) => next(before, event).session, session)
const sent = aNewSession({ phase: 'starting', resourceId: 'resource-1', startSentAt: noon })
const relaunch: LifecycleEvent = { type: 'recovered', at: at(60) }
const running = aSession({ sliceStartTime: at(-10), evidence: evidence({ lastGoodAt: noon }) })
const met: LifecycleEvent = { type: 'alreadyRunning', at: at(2), problem: problem('startNeverAnswered') }
const adopted = aSession({ origin: 'adopted', createdAt: at(76), startedAt: at(4), sliceStartTime: at(4), evidence: evidence({ lastGoodAt: at(76) }) }) // prettier-ignore
const failed = { phase: 'ended', outcome: 'failed', endedAt: at(100), sliceStartTime: at(0), evidence: evidence({ lastGoodAt: at(90) }) } as const // prettier-ignore

describe('the end of a failed take', () => {
  const ended = (code: ProblemCode) =>
    unprovenOf(aSession({ ...failed, reason: problem(code) })).map(({ kind }) => kind)

  it.each<[ProblemCode, string]>([
    ['recorderAborted', 'lost'],
    ['startNotConfirmed', 'unverified'],
    ['recorderLost', 'notFound'],
  ])('with %s is %s: only what is over is lost', (code, kind) => {
    expect(ended(code)).toEqual([kind])
  })
})

describe('the time of a take that nothing proved', () => {
  it.each<[string, Session, readonly (readonly [number, number])[]]>([
    ['a start that was killed and found again', play(sent, [relaunch, given('resource-1'), seen(76, 4), ...stop]), [[4, 76]]], // prettier-ignore
    [
      'one that never began before it was found',
      play(sent, [relaunch, given('resource-1'), seen(80, 78), ...stop]),
      [],
    ],
    ['one that met a recording of others', play(sent, [met, given('other'), seen(76, -30), ...stop]), [[-30, 76]]],
    ['a foreign one that was adopted', play(adopted, [seen(90, 4), ...stop]), [[4, 76]]],
    ['a crash while it recorded', play(running, [relaunch, seen(61, -10), seen(90, -10), ...stop]), [[30, 61]]],
    ['a short crash, within the last proof', play(running, [{ ...relaunch, at: at(20) }, seen(21, -10), seen(45, -10), seen(75, -10), seen(90, -10), ...stop]), []], // prettier-ignore
    ['a gap before the first slice', aSession({ phase: 'ended', outcome: 'saved', endedAt: at(100), sliceStartTime: at(50), gaps: [{ from: at(0), to: at(40), kind: 'unverified' }] }), []], // prettier-ignore
    ['a gap behind the end', aSession({ phase: 'ended', outcome: 'endedByItself', endedAt: at(0), gaps: [{ from: at(10), to: at(101), kind: 'notFound' }] }), []], // prettier-ignore
    ['the lost end of a failed one', aSession(failed), [[90, 100]]],
    ['no first slice at all', aSession({ ...failed, sliceStartTime: null }), []],
  ])('%s is the same on the strip, in the history and in the CSV', (_name, session, expected) => {
    expect(session.phase).toBe('ended')
    expect(unprovenOf(session).map(({ from, to }) => [(from - noon) / 1000, (to - noon) / 1000])).toEqual(expected)
    const take = takeOf(session, session.outcome ?? 'uploadUnknown', [], at(200))
    if (take === null) return
    const { unverified, gone, lost } = totals(take)
    expect(unverified + gone + lost).toBe(unprovenMs(session))
    expect(coverage(take)).toBeCloseTo(1 - unprovenMs(session) / (take.head - take.from))
  })
})
