import { describe, expect, it } from 'vitest'
import { next } from '../../../shared/recording/lifecycle.ts'
import { endProblems } from '../../../shared/strings/en/endProblems.ts'
import { aSession, evidence, noon } from '../../builders/session.ts'

const at = noon + 5_000
const gap = (to: number) => ({ from: to - 20_000, to, kind: 'notFound' }) as const

describe('an end that nobody asked for', () => {
  it.each([
    ['nothing else is known', {}, 'endedLikelyIdle'],
    ['the token expired just before', { tokenEndsAt: at - 10_000 }, 'endedLikelyToken'],
    ['it was proven long after its token expired', { tokenEndsAt: noon - 60_001 }, 'endedLikelyIdle'],
    ['the token expires within a minute', { tokenEndsAt: at + 60_000 }, 'endedLikelyToken'],
    ['the token goes on', { tokenEndsAt: at + 60_001 }, 'endedLikelyIdle'],
    [
      'the token expired by the clock of the service',
      { tokenEndsAt: at + 600_000, clockOffset: 600_000 },
      'endedLikelyToken',
    ],
    ['it was not found just before', { gaps: [gap(at - 60_000)] }, 'endedLikelyFailover'],
    ['it was not found long ago', { gaps: [gap(at - 120_001)] }, 'endedLikelyIdle'],
    ['it is not found now', { evidence: evidence({ ladder: { rung: 1, since: noon } }) }, 'endedLikelyFailover'],
  ] as const)('while %s', (_name, known, code) => {
    const session = aSession({ ...known, gaps: 'gaps' in known ? [...known.gaps] : [] })
    expect(next(session, { type: 'exiting', at }).session).toMatchObject({
      outcome: 'endedByItself',
      reason: { code },
    })
  })

  it.each([
    ['the token expired meanwhile', { tokenEndsAt: noon + 1_800_000 }],
    ['a 404 was looked into when everybody fell asleep', { evidence: evidence({ ladder: { rung: 1, since: noon } }) }],
    ['nothing else is known', {}],
  ])('while nobody looked for an hour names no cause, although %s', (_name, known) => {
    const { session } = next(aSession(known), { type: 'exiting', at: noon + 3_600_000 })
    expect(session).toMatchObject({ outcome: 'endedByItself', reason: { code: 'endedUnwatched' }, endedAt: noon })
  })

  it('of what was never seen recording says that, and how many files were named otherwise', () => {
    const joined = aSession({ phase: 'joined', serviceStatus: 4, everRecorded: false })
    expect(next(joined, { type: 'exiting', at }).session.reason?.code).toBe('endedBeforeRecording')
    const file = { name: 'a.m3u8', trackType: null, uid: null, isPlayable: null, sliceStartTime: null }
    expect(next(aSession({ files: [file] }), { type: 'exiting', at }).session.reason?.params).toEqual({ files: 1 })
  })

  it('never claims in words that something was saved', () => {
    const endings = Object.entries(endProblems).filter(([code]) => code.startsWith('ended'))
    expect(endings.length).toBeGreaterThan(4)
    for (const [, { meaning }] of endings) expect(meaning).not.toMatch(/is saved/)
  })
})
