import { describe, expect, it } from 'vitest'
import { catalogueRow, rowOfProblem, unconfirmedRow } from '../../../shared/agora/catalogue.ts'
import { catalogueRows } from '../../../shared/agora/catalogueRows.ts'
import { AgoraCall, problem } from '../../../shared/problem.ts'
import { serviceProblems } from '../../../shared/strings/en/serviceProblems.ts'
import { catalogueCases } from './support/catalogueCases.ts'

const all = AgoraCall.options
const running = ['query', 'updateLayout', 'stop'] as const

describe('the catalogue', () => {
  it.each(catalogueCases)('%j answered with %j is %s', (calls, given, expected, consequence) => {
    for (const call of calls) {
      const row = catalogueRow(call, { http: 0, code: null, reason: null, ...given })
      expect(row.problem).toBe(expected)
      if (consequence !== '') expect(row.consequence).toBe(consequence)
    }
  })

  it.each([
    ['acquire', 'acquireUnconfirmed'],
    ['start', 'startUnconfirmed'],
    ['query', 'queryUnanswered'],
    ['updateLayout', 'layoutUnconfirmed'],
    ['stop', 'stopUnconfirmed'],
  ] as const)('%s is of unknown outcome after 65, 62, 504 and a 2xx nobody can read', (call, expected) => {
    for (const given of [
      { http: 206, code: 65 },
      { http: 500, code: 62 },
      { http: 504 },
      { http: 504, code: 504 },
      { http: 200 },
    ]) {
      const row = catalogueRow(call, { code: null, reason: null, ...given })
      expect(row).toMatchObject({ problem: expected, certainty: 'unknown', consequence: 'unknownOutcome' })
    }
    expect(unconfirmedRow(call).problem).toBe(expected)
  })

  it('lets the code count, not the HTTP status beside it', () => {
    for (const http of [200, 206, 400, 404, 500]) {
      expect(catalogueRow('stop', { http, code: 49, reason: null }).problem).toBe('alreadyEnding')
    }
  })

  it('gives every row its words, and every text of the service a row', () => {
    const local = new Set([
      'networkUnreachable',
      'hostUntrusted',
      'proxyRefused',
      'commandCancelled',
      'ownQueueFull',
      'requestNotSendable',
    ])
    const inRows = new Set<string>(catalogueRows.map((row) => row.problem))
    for (const code of Object.keys(serviceProblems)) expect(inRows.has(code) || local.has(code)).toBe(true)
    for (const { problem: code } of catalogueRows) expect(problem(code).code).toBe(code)
  })

  it('can be reached in every row: none hides behind another', () => {
    const reached = new Set<string>(catalogueCases.map(([, , code]) => code))
    const unconfirmed = all.map((call) => unconfirmedRow(call).problem)
    for (const { problem: code } of catalogueRows) expect([...reached, ...unconfirmed]).toContain(code)
  })

  it('has one row per problem and call', () => {
    for (const call of all) {
      const codes = catalogueRows.filter((row) => row.calls.includes(call)).map((row) => row.problem)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('never advises to acquire again once a recording has been started', () => {
    for (const call of running) {
      const rows = catalogueRows.filter((row) => row.calls.includes(call))
      expect(rows.filter((row) => row.consequence === 'acquireAgain')).toEqual([])
    }
  })

  it('never says of a recording that was started that nothing records', () => {
    for (const { problem: code } of catalogueRows.filter((row) =>
      row.calls.some((call) => call !== 'acquire' && call !== 'start'),
    )) {
      expect(serviceProblems[code].meaning).not.toMatch(
        /^(Nothing (is|was) (recording|started)|The recorder cannot join)/,
      )
    }
  })

  it('says so when asked for a row that a call cannot have', () => {
    expect(() => rowOfProblem('query', 'resourceExpired')).toThrow('No row resourceExpired for query')
  })

  it('says what happened, what it means and what to do in whole sentences', () => {
    for (const { what, meaning, action } of Object.values(serviceProblems)) {
      for (const text of [what, meaning]) expect(text).toMatch(/^[A-ZÀ-Þ{].*\.$/)
      expect(action).toMatch(/^[A-Z].*[.,]$/)
    }
  })
})
