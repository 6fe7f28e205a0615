import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallFault } from '../../../main/agora/port.ts'
import type { FaultFacts } from '../../../shared/agora/catalogue.ts'
import { catalogueRows } from '../../../shared/agora/catalogueRows.ts'
import { AgoraCall } from '../../../shared/problem.ts'
import { problems } from '../../../shared/strings/en/problems.ts'
import { catalogueCases } from '../../shared/agora/support/catalogueCases.ts'
import { createDesk, make, spellings } from './support/desk.ts'
import { createStage, type Stage } from './support/rehearsal.ts'

/** What the service says, as a body. */
function bodyOf({ code, reason, emptySid, isGateway }: FaultFacts): string {
  const gateway = { code, message: reason ?? 'said by something in front of the service' }
  const said = code === null ? { message: reason } : isGateway === true ? gateway : { code, reason }
  return JSON.stringify({
    ...(code === null && reason === null ? {} : said),
    ...(emptySid === true ? { sid: '' } : {}),
  })
}

/** How often the service hears a request that it answers like this every time. */
function attemptsFor(call: AgoraCall, problem: string, certainty: CallFault['certainty']): number {
  if (call === 'query') return 1
  if (['rateLimited', 'serviceTrouble', 'startTrouble'].includes(problem)) return 4
  if (certainty === 'unknown') return call === 'stop' ? 1 : 3
  return problem === 'unknownTrouble' ? 4 : 1
}

/** The placeholders that the words of a fault leave unfilled; an `aside` is made of the fault's detail when it is said. */
function unfilled({ problem }: CallFault): readonly string[] {
  const { what, meaning, action } = problems[problem.code]
  const names = `${what} ${meaning} ${action}`.matchAll(/\{\{(\w+)\}\}/g)
  return [...names].map(([, name = '']) => name).filter((name) => name !== 'aside' && !(name in problem.params))
}

const silentAnswers: readonly FaultFacts[] = [
  { http: 206, code: 65, reason: 'timed out' },
  { http: 500, code: 62, reason: null },
  { http: 504, code: 504, reason: 'gateway' },
  { http: 504, code: null, reason: null },
  { http: 200, code: null, reason: null },
]

/** What nobody can know after a call that was not answered in words. */
const unconfirmed = {
  acquire: 'acquireUnconfirmed',
  start: 'startUnconfirmed',
  query: 'queryUnanswered',
  updateLayout: 'layoutUnconfirmed',
  stop: 'stopUnconfirmed',
} as const

/** Whether an answer leaves it open what was done. Trouble of the service does, wherever the call changes something and no row says otherwise. */
function certaintyOf(call: AgoraCall, http: number, consequence: string): CallFault['certainty'] {
  const open = call === 'updateLayout' || call === 'stop' || (call === 'start' && consequence === '')
  return consequence === 'unknownOutcome' || (open && http >= 500) ? 'unknown' : 'refused'
}

type Told = readonly [call: AgoraCall, facts: FaultFacts, problem: string, certainty: CallFault['certainty']]

const given: readonly Told[] = [
  ...catalogueCases.flatMap(([calls, facts, problem, consequence]) =>
    calls.map((call): Told => {
      const said = { http: 0, code: null, reason: null, ...facts }
      return [call, said, problem, certaintyOf(call, said.http, consequence)]
    }),
  ),
  ...AgoraCall.options.flatMap((call) =>
    silentAnswers.map((facts): Told => [call, facts, unconfirmed[call], 'unknown']),
  ),
]

describe('every row of the catalogue, answered by the service to the real client', () => {
  let stage: Stage
  const seen = new Set<string>()

  beforeAll(async () => {
    stage = await createStage('current')
  })
  afterAll(() => stage.close())

  it.each(given)('%s answered with %j is %s, %s', async (call, facts, code, certainty) => {
    const { service, at } = stage
    service.faults.clear()
    service.ledger.clear()
    service.faults.add({ call, times: null, fault: { kind: 'answer', status: facts.http, text: bodyOf(facts) } })
    const { client, log } = createDesk()
    const result = await make(client, call, at)

    seen.add(`${call} ${code}`)
    expect(result).toMatchObject({
      ok: false,
      fault: {
        call,
        http: facts.http,
        code: facts.code,
        certainty,
        problem: { code, service: { call, http: facts.http, code: facts.code } },
      },
    })
    if (result.ok) return
    const attempts = attemptsFor(call, code, certainty)
    expect(result.fault.attempts).toBe(attempts)
    expect(service.ledger.counts()[call]).toBe(attempts)
    expect(unfilled(result.fault)).toEqual([])
    for (const secret of spellings('customer')) expect(JSON.stringify({ result, log })).not.toContain(secret)
  })

  it('leaves no row untested', () => {
    for (const { problem, calls } of catalogueRows) {
      for (const call of calls) expect(seen).toContain(`${call} ${problem}`)
    }
    for (const call of AgoraCall.options) expect(seen).toContain(`${call} ${unconfirmed[call]}`)
  })
})
