import { describe, expect, it } from 'vitest'
import { createWords } from '../../../renderer/strings/index.ts'
import { ago, clockTime, span, until } from '../../../renderer/ui/recording/duration.ts'
import { groupOf, stateGroups } from '../../../renderer/ui/recording/stateGroup.ts'
import { stateLook } from '../../../renderer/ui/recording/stateLook.ts'
import { iconShapes } from '../../../renderer/ui/iconShapes.tsx'
import { shortened } from '../../../renderer/ui/recording/sessionIds.ts'
import { SessionState } from '../../../shared/recording/session.ts'

const words = createWords()

describe('how states look', () => {
  it('fills with red only what is proven to be rolling', () => {
    const red = SessionState.options.filter(
      (state) => stateLook[state].tone === 'rec' || stateLook[state].tally === 'rec',
    )
    expect(red).toEqual(['recording'])
  })

  it('gives every state a silhouette of its own', () => {
    const drawn = SessionState.options.filter((state) => state !== 'verifying').map((state) => iconShapes[state])
    expect(new Set(drawn).size).toBe(drawn.length)
  })

  it('gives every state its own words', () => {
    const all = SessionState.options.map((state) => words.t(`recording:state.${state}`, { rung: 1, rungs: 5 }))
    expect(new Set(all).size).toBe(all.length)
  })

  it('gives every live state a border that no other live state has in grey, starting and stopping apart', () => {
    const live = ['joined', 'recording', 'unverified', 'verifying', 'startUnknown', 'uncontrollable', 'failed'] as const
    const tallies = live.map((state) => stateLook[state].tally)
    expect(new Set(tallies).size).toBe(tallies.length)
  })

  it('counts what nothing here controls by that word, and not as what is only not proven', () => {
    const counted = SessionState.options.filter((state) => groupOf(state) === 'uncontrollable')
    expect([...counted].sort()).toEqual(['givenUp', 'startUnknown', 'uncontrollable'])
    expect(groupOf('unverified')).toBe('unverified')
  })

  it('counts every state in one group', () => {
    for (const state of SessionState.options) expect(stateGroups).toContain(groupOf(state))
  })
})

describe('durations in words', () => {
  const now = Date.UTC(2026, 4, 3, 12)

  it.each([
    [8_999, '8 s ago'],
    [119_000, '119 s ago'],
    [120_000, '2 min ago'],
    [7_199_000, '119 min ago'],
    [7_200_000, '2 h ago'],
    [-5_000, '0 s ago'],
  ])('%i ms is %s', (ms, text) => {
    expect(ago(words, now - ms, now)).toBe(text)
  })

  it.each([
    [1, 'in 1 s'],
    [6_000, 'in 6 s'],
    [0, 'now'],
    [-3_000, 'now'],
  ])('a question due in %i ms comes %s', (ms, text) => {
    expect(until(words, now + ms, now)).toBe(text)
  })

  it('spans and clock times are short', () => {
    expect(span(words, 47_400)).toBe('47 s')
    expect(clockTime(new Date(2026, 4, 3, 4, 5, 6).getTime())).toBe('04:05:06')
  })
})

describe('a long id', () => {
  it('is shortened in the middle, so that both ends can be compared', () => {
    const id = `${'a'.repeat(100)}z9`
    const short = shortened(id)
    expect(short).toHaveLength(32)
    expect(short).toMatch(/^a+…a*z9$/)
  })

  it('is left alone when it fits', () => {
    expect(shortened('38f8e3cfdc474cd56fc1ceba380d7e1a')).toBe('38f8e3cfdc474cd56fc1ceba380d7e1a')
  })
})
