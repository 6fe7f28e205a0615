import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallFault } from '../../../main/agora/port.ts'
import { type CatalogueRow, catalogueRow, type FaultFacts, unconfirmedRow } from '../../../shared/agora/catalogue.ts'
import { catalogueRows } from '../../../shared/agora/catalogueRows.ts'
import { AgoraCall } from '../../../shared/problem.ts'
import { problems } from '../../../shared/strings/en/problems.ts'
import { catalogueCases } from '../../shared/agora/support/catalogueCases.ts'
import { createDesk, make, spellings } from './support/desk.ts'
import { createStage, type Stage } from './support/rehearsal.ts'

/** What the service says, as a body. */
function bodyOf({ code, reason, emptySid }: FaultFacts): string {
  const said = code === null ? { message: reason } : { code, reason }
  return JSON.stringify({
    ...(code === null && reason === null ? {} : said),
    ...(emptySid === true ? { sid: '' } : {}),
  })
}

/** How often the service hears a request that it answers like this every time. */
function attemptsFor(call: AgoraCall, { problem, consequence }: CatalogueRow): number {
  if (call === 'query') return 1
  if (consequence === 'unknownOutcome') return call === 'stop' ? 1 : 3
  const repeated = ['rateLimited', 'serviceTrouble', 'startTrouble', 'unknownTrouble'].includes(problem)
  return repeated ? 4 : 1
}

/** The placeholders that the words of a fault leave unfilled. */
function unfilled({ problem }: CallFault): readonly string[] {
  const { what, meaning, action } = problems[problem.code]
  const names = `${what} ${meaning} ${action}`.matchAll(/\{\{(\w+)\}\}/g)
  return [...names].map(([, name = '']) => name).filter((name) => !(name in problem.params))
}

const silentAnswers: readonly FaultFacts[] = [
  { http: 206, code: 65, reason: 'timed out' },
  { http: 500, code: 62, reason: null },
  { http: 504, code: 504, reason: 'gateway' },
  { http: 504, code: null, reason: null },
  { http: 200, code: null, reason: null },
]

const given: readonly (readonly [AgoraCall, FaultFacts])[] = [
  ...catalogueCases.flatMap(([calls, facts]) =>
    calls.map((call) => [call, { http: 0, code: null, reason: null, ...facts }] as const),
  ),
  ...AgoraCall.options.flatMap((call) => silentAnswers.map((facts) => [call, facts] as const)),
]

describe('every row of the catalogue, answered by the service to the real client', () => {
  let stage: Stage
  const seen = new Set<string>()

  beforeAll(async () => {
    stage = await createStage('current')
  })
  afterAll(() => stage.close())

  it.each(given)('%s answered with %j', async (call, facts) => {
    const { service, at } = stage
    service.faults.clear()
    service.ledger.clear()
    service.faults.add({ call, times: null, fault: { kind: 'answer', status: facts.http, text: bodyOf(facts) } })
    const { client, log } = createDesk()
    const result = await make(client, call, at)

    const row = catalogueRow(call, facts)
    seen.add(`${call} ${row.problem}`)
    expect(result).toMatchObject({
      ok: false,
      fault: {
        call,
        http: facts.http,
        code: facts.code,
        certainty: row.certainty,
        problem: { code: row.problem, retryable: row.retryable, service: { call, http: facts.http, code: facts.code } },
      },
    })
    if (result.ok) return
    const attempts = attemptsFor(call, row)
    expect(result.fault.attempts).toBe(attempts)
    expect(service.ledger.counts()[call]).toBe(attempts)
    expect(unfilled(result.fault)).toEqual([])
    for (const secret of spellings('customer')) expect(JSON.stringify({ result, log })).not.toContain(secret)
  })

  it('leaves no row untested', () => {
    for (const { problem, calls } of catalogueRows) {
      for (const call of calls) expect(seen).toContain(`${call} ${problem}`)
    }
    for (const call of AgoraCall.options) expect(seen).toContain(`${call} ${unconfirmedRow(call).problem}`)
  })
})
