import { describe, expect, it } from 'vitest'
import { axisTicks } from '../../../renderer/features/session/axisTicks.ts'
import { timelineRow } from '../../../renderer/features/session/timelineRow.ts'
import { mergeEntries } from '../../../renderer/features/session/useTimeline.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { problem } from '../../../shared/problem.ts'
import { type TimelineEntry, type TimelineEvent, SessionState } from '../../../shared/recording/session.ts'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { aNewSession, aSession, noon } from '../../builders/session.ts'

const words = createWords()
const entry = (event: TimelineEvent, seq = 1): TimelineEntry => ({ seq, at: noon, event })
const said = (event: TimelineEvent, session = aNewSession()) => {
  const { title, detail, routine } = timelineRow(words, session, entry(event))
  return { line: [title, detail].filter((part) => part !== '').join(' — '), routine }
}

describe('the timeline in words', () => {
  it('names every state that can be entered', () => {
    for (const state of SessionState.options) {
      expect(said({ type: 'state', state, status: null, problem: null }).line).toBe(
        state === 'verifying' ? 'Verifying' : words.t(`recording:state.${state}`),
      )
    }
  })

  it('says what the service’s status was and what went wrong', () => {
    const event: TimelineEvent = { type: 'state', state: 'unverified', status: 5, problem: problem('secretsLocked') }
    expect(said(event).line).toBe(`Unverified — status 5 · ${words.t('problems:secretsLocked.what')}`)
  })

  it('never says of what failed out of sight that it is not recording', () => {
    const failed = { type: 'state', state: 'failed', status: 5, problem: problem('recorderLost') } as const
    const [title] = said(failed, aSession()).line.split(' — ')
    expect(title).toBe('Failed · may still record')
    const told = [said({ ...failed, status: 7 }, aSession()), said(failed, aSession({ sid: null }))]
    for (const { line } of told) expect(line).toContain('Failed · not recording')
  })

  it('tells who pressed what, and where', () => {
    expect(said({ type: 'operator', action: 'stop', surface: 'tray' }).line).toBe('Stop pressed — in the tray')
  })

  it.each<[string, number | null | undefined, string]>([
    [
      'to when the planned end was changed',
      new Date(2026, 4, 3, 5, 6, 31).getTime(),
      'Planned end changed to 05:06:31',
    ],
    ['that no end is planned any more', null, 'Planned end taken back'],
    ['no time that an older desk did not write down', undefined, 'Planned end changed'],
  ])('says %s', (_what, endsAt, title) => {
    const told = endsAt === undefined ? {} : { endsAt }
    expect(said({ type: 'operator', action: 'plan', surface: 'window', ...told }).line).toBe(`${title} — in the window`)
  })

  it('keeps everyday requests apart from changes', () => {
    expect(said({ type: 'intent', call: 'query', attempt: 1 })).toEqual({ line: 'Ask — sent', routine: true })
    expect(said({ type: 'answer', call: 'stop', http: 200, ms: 341.6, attempt: 2 })).toEqual({
      line: 'Stop — HTTP 200 in 342 ms · try 2',
      routine: true,
    })
  })

  it('explains a fault with the service’s own code beside it', () => {
    const service = { call: 'query', http: 404, code: 404, reason: 'failed to find worker' } as const
    const event: TimelineEvent = {
      type: 'fault',
      call: 'query',
      attempt: 1,
      problem: problem('internal', { params: { detail: 'x' }, service }),
    }
    expect(said(event).line).toContain('query · HTTP 404 · 404 · failed to find worker')
  })

  it('says in words that an answer did not come in time', () => {
    const silence = problem('queryUnanswered', { params: { host: 'api.example.test', detail: 'ETIMEDOUT' } })
    expect(said({ type: 'fault', call: 'query', attempt: 2, problem: silence }).line).toBe(
      'Trouble — Agora did not answer when asked about this recording (it took too long). · try 2',
    )
  })

  it('says how long the desk was away', () => {
    expect(said({ type: 'recovered', awayMs: 90_000 }).line).toBe('Found again — 90 s after the desk last heard of it')
  })

  it('names the layout that was accepted', () => {
    expect(said({ type: 'layout', layout: defaultLayout }).line).toBe('Layout accepted — Floating')
  })
})

describe('reading on', () => {
  const one = entry({ type: 'recovered', awayMs: 1 }, 1)
  const two = entry({ type: 'recovered', awayMs: 2 }, 2)

  it('adds what is new, in order, and nothing twice', () => {
    expect(mergeEntries([two], [two, one])).toEqual([one, two])
  })

  it('keeps its identity when nothing is new, so that nothing is drawn again', () => {
    const known = [one, two]
    expect(mergeEntries(known, [two])).toBe(known)
  })
})

describe('times under the strip', () => {
  const at = (hours: number, minutes: number) => new Date(2026, 4, 3, hours, minutes).getTime()

  it('stand at the ends and at round times between', () => {
    const labels = axisTicks(at(13, 1), at(15, 1)).map(({ label }) => label)
    expect(labels[0]).toBe('13:01')
    expect(labels.at(-1)).toBe('15:01')
    expect(labels.slice(1, -1)).toEqual(['13:15', '13:30', '13:45', '14:00', '14:15', '14:30', '14:45'])
  })

  it('never crowd each other', () => {
    for (const length of [2, 7, 31, 90, 240, 1500, 9000]) {
      const from = at(10, 7)
      const until = from + length * 60_000
      const ticks = axisTicks(from, until)
      expect(ticks.length).toBeLessThanOrEqual(11)
      for (const [index, tick] of ticks.slice(1).entries())
        expect(tick.at - (ticks[index]?.at ?? 0)).toBeGreaterThanOrEqual((until - from) / 11)
    }
  })

  it('are one time only for a take that has just begun', () => {
    expect(axisTicks(at(10, 0), at(10, 0) + 5_000)).toHaveLength(1)
  })
})
