import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageText } from '../../../renderer/features/session/coverageText.ts'
import { problem } from '../../../shared/problem.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { coverage, stripWindow, takeOf, totals } from '../../../renderer/ui/recording/takeStrip.ts'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { aNewSession, aSession, evidence, noon } from '../../builders/session.ts'
import { everyState } from '../visual/scenes.ts'

const minute = 60_000
const state = (at: number, name: SessionState, seq = 1): TimelineEntry => ({
  seq,
  at,
  event: { type: 'state', state: name, status: null, problem: null },
})
const draw = (session: Session, entries: readonly TimelineEntry[] = []) =>
  takeOf(session, sessionState(session, noon), entries, noon)

describe('the window of the strip', () => {
  it('is thirty minutes, and doubles when the take outgrows it', () => {
    expect(stripWindow(0)).toBe(30 * minute)
    expect(stripWindow(30 * minute)).toBe(30 * minute)
    expect(stripWindow(31 * minute)).toBe(60 * minute)
    expect(stripWindow(125 * minute)).toBe(240 * minute)
  })

  it('shrinks to the take once it has ended', () => {
    const take = draw(aSession({ phase: 'ended', outcome: 'saved', endedAt: noon - 10_000 }))
    expect(take?.until).toBe(noon - 10_000)
    expect(take?.head).toBe(take?.until)
  })
})

describe('a take on a line', () => {
  it('has not begun before the first slice', () => {
    expect(draw(aNewSession())).toBeNull()
  })

  it('is verified as long as the evidence is fresh', () => {
    expect(draw(aSession())?.stretches).toEqual([{ kind: 'verified', from: noon - minute, to: noon }])
  })

  it('is unverified from the last good answer on', () => {
    const take = draw(aSession({ evidence: evidence({ lastGoodAt: noon - 40_000 }) }))
    expect(take?.stretches.map(({ kind, to }) => [kind, noon - to])).toEqual([
      ['verified', 40_000],
      ['unverified', 0],
    ])
  })

  const stopping = (pressed: number, proven: number) =>
    draw(
      aSession({
        phase: 'stopping',
        stopRequestedAt: noon - pressed * 1000,
        evidence: evidence({ lastGoodAt: noon - proven * 1000 }),
      }),
    )?.stretches.map(({ kind, to }) => [kind, (noon - to) / 1000])

  it.each<[string, number, number, readonly (readonly [string, number])[]]>([
    ['while the last proof still holds', 5, 20, [['verified', 0]]],
    ['was pressed when nothing proved it any more', 0, 40, [['verified', 40], ['unverified', 0]]], // prettier-ignore
    ['was proven when Stop was pressed, and nothing has been heard since', 25, 35, [['verified', 25], ['unverified', 0]]], // prettier-ignore
  ])('claims no proof for a stop under way: it %s', (_name, pressed, proven, expected) => {
    expect(stopping(pressed, proven)).toEqual(expected)
  })

  it('shows since when the service does not find it', () => {
    const ladder = { rung: 2, since: noon - 15_000 }
    const take = draw(aSession({ evidence: evidence({ ladder }) }))
    expect(take?.stretches.at(-1)).toEqual({ kind: 'gone', from: noon - 15_000, to: noon })
  })

  it('shows what was lost at the end of a failed take', () => {
    const failed = aSession({
      phase: 'ended',
      outcome: 'failed',
      reason: problem('recorderAborted'),
      endedAt: noon,
      evidence: evidence({ lastGoodAt: noon - 20_000 }),
    })
    expect(draw(failed)?.stretches.at(-1)).toEqual({ kind: 'lost', from: noon - 20_000, to: noon })
  })

  it('marks where a layout was accepted while it was recording', () => {
    const layout = aSession().layout ?? {
      mixedVideoLayout: 0 as const,
      backgroundColor: '#000000',
      maxResolutionUid: null,
      regions: [],
    }
    const taken = (at: number, seq: number): TimelineEntry => ({ seq, at, event: { type: 'layout', layout } })
    expect(draw(aSession(), [taken(noon - 2 * minute, 1), taken(noon - 30_000, 2)])?.takes).toEqual([noon - 30_000])
  })

  it('is drawn without holes and never beyond its window, in every state and with any history', () => {
    const names = fc.constantFrom<SessionState>('recording', 'unverified', 'verifying', 'joined', 'stopping')
    const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 * minute }), names), { maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...everyState), history, (session, events) => {
        const sorted = events.toSorted(([a], [b]) => b - a)
        const take = draw(
          session,
          sorted.map(([ago, name], index) => state(noon - ago, name, index + 1)),
        )
        if (take === null) return
        expect(take.head).toBeLessThanOrEqual(take.until)
        for (const [index, { from, to }] of take.stretches.entries()) {
          expect(to).toBeGreaterThan(from)
          expect(from).toBeGreaterThanOrEqual(take.stretches[index - 1]?.to ?? take.from)
          expect(to).toBeLessThanOrEqual(take.head)
        }
      }),
    )
  })
})

describe('the gaps of a take', () => {
  const words = createWords()
  const from = noon - 10 * minute
  const gap = (begin: number, end: number | null, kind: 'unverified' | 'notFound' = 'unverified') => ({
    from: noon - begin * minute,
    to: end === null ? null : noon - end * minute,
    kind,
  })
  const withGaps = (...gaps: readonly ReturnType<typeof gap>[]) => aSession({ sliceStartTime: from, gaps: [...gaps] })

  it('are drawn as they were measured, with proof between them', () => {
    const take = draw(withGaps(gap(8, 7), gap(4, 3.5, 'notFound')))
    expect(take?.stretches.map(({ kind }) => kind)).toEqual(['verified', 'unverified', 'verified', 'gone', 'verified'])
    expect(take === null ? null : totals(take)).toMatchObject({ unverified: minute, gone: minute / 2, lost: 0 })
  })

  it('never reach outside the take, nor over each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -5, max: 20 }), fc.option(fc.integer({ min: -5, max: 20 })))),
        (pairs) => {
          const take = draw(withGaps(...pairs.map(([begin, end]) => gap(begin, end))))
          const stretches = take?.stretches ?? []
          expect(stretches[0]?.from).toBe(from)
          expect(stretches.at(-1)?.to).toBe(noon)
          for (const [index, stretch] of stretches.entries()) {
            expect(stretch.to).toBeGreaterThan(stretch.from)
            if (index > 0) expect(stretch.from).toBe(stretches[index - 1]?.to)
          }
        },
      ),
    )
  })

  it('are taken off the coverage, which is never rounded up to the whole', () => {
    const take = draw(withGaps(gap(8, 7)))
    expect(take === null ? null : coverage(take)).toBeCloseTo(0.9)
    const almost = draw(withGaps({ from: noon - 100, to: noon - 99, kind: 'unverified' }))
    expect(almost === null ? '' : coverageText(words, almost)).toBe('99.9 % verified · nothing known to be lost')
    const whole = draw(withGaps())
    expect(whole === null ? '' : coverageText(words, whole)).toBe('Verified without a break · nothing known to be lost')
  })
})
