import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgoraClient, CallResult } from '../../../main/agora/port.ts'
import { AgoraCall } from '../../../shared/problem.ts'
import { serviceProblems } from '../../../shared/strings/en/serviceProblems.ts'
import { bestFit, createDesk, recorder, spellings } from './support/desk.ts'
import { allFaults, type NamedFault } from './support/faults.ts'
import { impatient, patient } from './support/quickClock.ts'
import { createStage, recordingIn, type Stage } from './support/rehearsal.ts'

const modes = ['once', 'always'] as const

/** How one show went under one fault. */
interface Show {
  readonly channel: string
  /** The service said of every start that it did not happen, although it did: nobody could know better. */
  readonly deceived: boolean
  readonly results: readonly CallResult<unknown>[]
  readonly started: CallResult<{ readonly sid: string }> | null
}

/** A whole show whose requests of one kind meet a fault, once or always, driven by the client alone. */
async function runShow(
  { service, at, input }: Stage,
  client: AgoraClient,
  { fault, lies, also }: NamedFault,
  faulty: AgoraCall,
  mode: (typeof modes)[number],
  channel: string,
): Promise<Show> {
  const times = mode === 'once' ? 1 : null
  const rules = [fault, ...(also === undefined ? [] : [also])].map((one) =>
    service.faults.add({ fault: one, call: faulty, session: channel, times }),
  )
  const calmDown = (): void => rules.forEach((rule) => service.faults.remove(rule))
  const who = { ...recorder, channel }
  const results: CallResult<unknown>[] = []
  const note = <T>(result: CallResult<T>): CallResult<T> => {
    results.push(result)
    return result
  }
  const acquired = note(await client.acquire(at, who))
  const started = acquired.ok ? note(await client.start(at, input(channel, acquired.value.resourceId))) : null
  if (acquired.ok && started?.ok === true) {
    const recording = recordingIn(channel, acquired.value.resourceId, started.value.sid)
    service.clock.advance(15_000)
    note(await client.query(at, recording))
    note(await client.updateLayout(at, recording, bestFit))
    note(await client.stop(at, recording))
    calmDown()
    // The operator's second try, once the trouble and a failover are over.
    service.clock.advance(90_000)
    note(await client.stop(at, recording))
  }
  calmDown()
  return { channel, deceived: lies && mode === 'always' && faulty === 'start', results, started }
}

function check(show: Show, { service }: Stage): void {
  for (const result of show.results) {
    if (result.ok) continue
    const { certainty, problem, attempts } = result.fault
    expect(Object.keys(serviceProblems)).toContain(problem.code)
    expect(['refused', 'unknown']).toContain(certainty)
    expect(attempts).toBeGreaterThanOrEqual(1)
    expect(attempts).toBeLessThanOrEqual(5)
  }

  const starts = service.ledger
    .entries()
    .filter(({ call, body }) => call === 'start' && JSON.stringify(body).includes(`"${show.channel}"`))
  expect(new Set(starts.map(({ path }) => path)).size, 'resources a start was sent with').toBeLessThanOrEqual(1)
  expect(new Set(starts.map(({ body }) => JSON.stringify(body))).size, 'different start bodies').toBeLessThanOrEqual(1)

  const recordings = service.recordings().filter(({ channel }) => channel === show.channel)
  expect(recordings.length, 'recordings of one start').toBeLessThanOrEqual(1)
  const [recording] = recordings
  if (show.started === null) expect(recording).toBeUndefined()
  else if (show.started.ok) {
    expect(recording?.sid).toBe(show.started.value.sid)
    expect(recording?.running, 'still running after the show').toBe(false)
  } else if (recording !== undefined && !show.deceived) {
    // It runs and its sid is not known: then the client must not have said that nothing happened.
    const { certainty, problem } = show.started.fault
    expect(certainty === 'unknown' || ['alreadyRecording', 'channelUidBusy'].includes(problem.code)).toBe(true)
  }
}

describe.each(['specification', 'current'] as const)('every fault × every method, dialect %s', (dialect) => {
  let stage: Stage
  let elsewhere: Server
  let arrivals = 0
  const figures = { shows: 0, commands: 0, requests: 0, ok: 0, refused: 0, unknown: 0 }

  beforeAll(async () => {
    stage = await createStage(dialect)
    elsewhere = createServer((_request, response) => {
      arrivals += 1
      response.end('{"resourceId":"stolen","sid":"stolen"}')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  })

  afterAll(async () => {
    await stage.close()
    elsewhere.close()
    elsewhere.closeAllConnections()
    console.log(`fault matrix, ${dialect}: ${JSON.stringify(figures)}`)
  })

  it.each(allFaults('/').map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    const { port } = elsewhere.address() as AddressInfo
    const named = allFaults(`http://127.0.0.1:${port}/`)[index]!
    stage.service.ledger.clear()
    const { client, log } = createDesk({ timeouts: named.silent ? impatient : patient })
    const shows: Show[] = []
    // Silence takes real time, so that those shows run side by side; the others one by one, on one kept-alive connection.
    const runs = AgoraCall.options.flatMap((call) =>
      modes.map((mode) => () => runShow(stage, client, named, call, mode, `show ${index} ${call} ${mode}`)),
    )
    if (named.silent) shows.push(...(await Promise.all(runs.map((run) => run()))))
    else for (const run of runs) shows.push(await run())

    for (const show of shows) check(show, stage)
    expect(arrivals, 'requests that followed a redirect').toBe(0)
    const outside = JSON.stringify({ log, results: shows.map(({ results }) => results) })
    for (const secret of spellings('customer')) expect(outside).not.toContain(secret)
    // Nor may half of one be left where an answer broke off.
    for (const secret of spellings('customer')) expect(outside).not.toContain(`${secret.slice(0, 24)}"`)
    expect(outside).not.toMatch(/Basic [A-Za-z0-9+/=]/)

    const results = shows.flatMap((show) => show.results)
    figures.shows += shows.length
    figures.commands += results.length
    figures.requests += stage.service.ledger.entries().length
    for (const result of results) {
      if (result.ok) figures.ok += 1
      else if (result.fault.certainty === 'unknown') figures.unknown += 1
      else figures.refused += 1
    }
  })
})
