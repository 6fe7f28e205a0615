import { describe, expect, it } from 'vitest'
import { createWords } from '../../../renderer/strings/index.ts'
import { moment } from '../../../renderer/ui/form/moment.ts'
import { problemAsText, problemWords } from '../../../renderer/ui/problemText.ts'
import { problem } from '../../../shared/problem.ts'

const words = createWords()

describe('a problem in words', () => {
  it('says what happened, what it means and what to do, with its values filled in', () => {
    const { what, meaning, action } = problemWords(words, problem('accountInUse', { params: { count: 2 } }))
    expect(what).toBe('Recordings that run, or may run, use this account: 2.')
    expect(meaning).not.toBe('')
    expect(action).not.toBe('')
  })

  it('adds what the service said in small type', () => {
    const service = { call: 'start', http: 400, code: 433, reason: 'resource expired' } as const
    expect(problemWords(words, problem('internal', { service })).detail).toBe(
      'start · HTTP 400 · 433 · resource expired',
    )
  })

  it('says so when no answer came', () => {
    const service = { call: 'stop', http: null, code: null, reason: null } as const
    expect(problemWords(words, problem('internal', { service })).detail).toBe('stop · no answer')
  })

  it('is copied whole', () => {
    const service = { call: 'query', http: 404, code: null, reason: null } as const
    const all = problemAsText(problemWords(words, problem('sessionNotFound', { service })))
    expect(all.split('\n')).toHaveLength(4)
    expect(all).toContain('query · HTTP 404')
  })

  it('has no small type where no service spoke: the desk’s own codes say nothing to people', () => {
    const said = problemWords(words, problem('accountInUse', { params: { count: 1 } }))
    expect(said.detail).toBe('')
    expect(problemAsText(said).split('\n')).toHaveLength(3)
  })

  it('names the times of what the journal lost as they are read', () => {
    const [foundAt, backupAt] = [Date.UTC(2026, 4, 3, 12, 2), Date.UTC(2026, 4, 2, 12, 58)]
    const { what } = problemWords(words, problem('journalMissing', { params: { foundAt, backupAt } }))
    expect(what).toBe(
      `The journal was missing from its folder at the launch of ${moment(foundAt)}: the desk works with its backup of ${moment(backupAt)}.`,
    )
    expect(moment(backupAt)).toMatch(/^\d+ \w+, \d\d:58$/)
  })

  it('leaves values as they are: names may hold any character', () => {
    const { what } = problemWords(words, problem('accountHostInvalid', { params: { host: '<b>&"x"' } }))
    expect(what).toContain('<b>&"x"')
  })
})
