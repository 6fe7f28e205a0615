import { Agent } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FaultRuleInput } from '../../../main/rehearsal/faults/fault.ts'
import { type Ids, type Json, openStage, responseOf, type Stage, startExample, until, who } from './stage.ts'

/** Every fault, seen from the caller's side and in the ledger. */

type FaultInput = FaultRuleInput['fault']

let stage: Stage
let ids: Ids
beforeEach(async () => {
  stage = await openStage()
  ids = await stage.record()
  stage.clock.advance(10_000)
})
afterEach(() => stage.close())

const lastEntry = () => stage.service.ledger.entries().at(-1)!
const truth = () => stage.service.recordings().find((one) => one.sid === ids.sid)!
const next = (fault: FaultInput, more: Partial<FaultRuleInput> = {}) => stage.service.faults.add({ fault, ...more })

/** How a query ends: its status, or the error of its connection. */
const outcome = (patience = 10_000) =>
  stage
    .send('GET', queryPath(), { patience })
    .then((reply) => reply.status)
    .catch((error: unknown) => (error as NodeJS.ErrnoException).code ?? (error as Error).message)

const queryPath = () =>
  `/v1/apps/${stage.service.apps[0]!.appId}/cloud_recording/resourceid/${ids.resourceId}/sid/${ids.sid}/mode/mix/query`

/** The bytes that come over the wire for one query, until the service has nothing more to say. */
const raw = (enough: (text: string) => boolean) =>
  new Promise<{ text: string; ended: boolean }>((resolve) => {
    const socket = connect(stage.service.port, '127.0.0.1')
    let text = ''
    const finish = (ended: boolean) => {
      socket.destroy()
      resolve({ text, ended })
    }
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      if (enough(text)) setTimeout(() => finish(false), 50)
    })
    socket.on('end', () => finish(true))
    socket.on('error', () => finish(true))
    socket.write(
      `GET ${queryPath()} HTTP/1.1\r\nHost: rehearsal\r\nContent-Type: application/json;charset=utf-8\r\n` +
        `Authorization: Basic ${Buffer.from('rehearsal-customer:rehearsal-certificate').toString('base64')}\r\n\r\n`,
    )
  })

const bodyOf = (text: string) => text.slice(text.indexOf('\r\n\r\n') + 4)
const lengthOf = (text: string) => Number(/content-length: (\d+)/i.exec(text)?.[1])

describe('no answer', () => {
  it.each([
    ['beforeProcessing', false],
    ['beforeHeaders', true],
    ['beforeBody', true],
    ['afterBody', true],
  ] as const)('hang %s: the caller gives up; acted on: %s', async (when, processed) => {
    next({ kind: 'hang', when })
    expect(await outcome(150)).toBe('no answer')
    await until(() => lastEntry().call === 'query' && lastEntry().processed === processed)
    expect(lastEntry()).toMatchObject({ call: 'query', processed, answered: false })
    expect(await outcome()).toBe(200)
  })

  it('hang afterBody sends the whole body first', async () => {
    next({ kind: 'hang', when: 'afterBody' })
    const { text, ended } = await raw((sofar) => sofar.includes('}}'))
    expect([text.includes(ids.sid), ended]).toEqual([true, false])
  })

  it.each([
    ['beforeProcessing', true],
    ['afterProcessing', false],
  ] as const)('reset %s: the connection breaks; the recording still runs: %s', async (when, running) => {
    next({ kind: 'reset', when }, { call: 'stop' })
    await expect(stage.stop(ids)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(truth().running).toBe(running)
    expect(lastEntry()).toMatchObject({ call: 'stop', processed: !running, answered: false })
  })

  it('dropReused breaks a connection that was used before, and only such', async () => {
    next({ kind: 'dropReused' })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const query = () => stage.send('GET', queryPath(), { agent })
    expect((await query()).status).toBe(200)
    await expect(query()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect((await query()).status).toBe(200)
    agent.destroy()
  })

  it('dropIdleConnections closes what is kept alive', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    await stage.send('GET', queryPath(), { agent })
    const kept = () => Object.values(agent.freeSockets).flat().length
    await until(() => kept() === 1)
    stage.service.dropIdleConnections()
    await until(() => kept() === 0)
    agent.destroy()
  })
})

describe('an answer that repeats what was sent', () => {
  it('has the body with its secrets, or the header with the credentials', async () => {
    next({ kind: 'echo', of: 'body' }, { call: 'acquire' })
    const repeated = await stage.acquire({ ...who, clientRequest: { rehearsal: 'secret' } })
    expect([repeated.status, String(repeated.body['reason']).includes('"rehearsal":"secret"')]).toEqual([502, true])
    next({ kind: 'echo', of: 'authorization', status: 400, processed: true }, { call: 'stop' })
    const header = await stage.stop(ids)
    expect([header.status, header.body['reason']]).toEqual([
      400,
      `Authorization: Basic ${Buffer.from('rehearsal-customer:rehearsal-certificate').toString('base64')}`,
    ])
    expect(truth().running).toBe(false)
  })
})

describe('a damaged answer', () => {
  it('truncate: half a body, then the end', async () => {
    next({ kind: 'truncate' })
    const { text, ended } = await raw(() => false)
    expect(ended).toBe(true)
    expect(bodyOf(text).length).toBeLessThan(lengthOf(text))
    expect(() => JSON.parse(bodyOf(text)) as unknown).toThrow()
  })

  it.each([7, -7])('wrongLength: %i bytes off', async (by) => {
    next({ kind: 'wrongLength', by })
    const { text, ended } = await raw(() => false)
    expect([lengthOf(text) - bodyOf(text).length, ended]).toEqual([by, true])
  })

  it('drip: byte by byte, complete in the end', async () => {
    next({ kind: 'drip', everyMs: 0 })
    expect((await stage.query(ids)).body['sid']).toBe(ids.sid)
    next({ kind: 'drip', everyMs: 60_000 })
    const { text, ended } = await raw((sofar) => sofar.includes('\r\n\r\n{'))
    expect([bodyOf(text), ended]).toEqual(['{', false])
  })

  it('latency: the same answer, later', async () => {
    next({ kind: 'latency', ms: 120 })
    const began = performance.now()
    expect((await stage.query(ids)).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(100)
  })

  it('latency beforeProcessing: the service has not acted while the caller waits', async () => {
    next({ kind: 'latency', ms: 1_500, when: 'beforeProcessing' }, { call: 'stop' })
    const stopping = stage.stop(ids)
    await until(() => lastEntry().call === 'stop')
    expect(truth().running).toBe(true)
    expect((await stopping).status).toBe(200)
    expect(truth().running).toBe(false)
  })

  it('clockSkew: a wrong Date, nothing else', async () => {
    next({ kind: 'clockSkew', ms: 90_000 })
    const reply = await stage.query(ids)
    expect([reply.headers.date, reply.status]).toEqual(['Mon, 23 Nov 2026 20:01:40 GMT', 200])
  })
})

describe('an answer of somebody else', () => {
  it.each<[string, FaultInput, number, Json]>([
    ['a page of a proxy, 502', { kind: 'html' }, 502, { 'content-type': 'text/html' }],
    ['a page instead of JSON, 200', { kind: 'html', status: 200 }, 200, { 'content-type': 'text/html' }],
    ['nothing at all', { kind: 'empty' }, 200, { 'content-length': '0' }],
    ['a permanent redirect', { kind: 'redirect', status: 301 }, 301, { location: 'https://elsewhere.invalid/' }],
    ['a redirect that keeps the body', { kind: 'redirect' }, 307, { location: 'https://elsewhere.invalid/' }],
    ['429 with a time to wait', { kind: 'rateLimited', retryAfter: 3 }, 429, { 'retry-after': '3' }],
    ['500', { kind: 'error', status: 500 }, 500, {}],
    ['504', { kind: 'error', status: 504 }, 504, {}],
    ['any text', { kind: 'answer', status: 418, text: '?', headers: { 'x-a': 'b' } }, 418, { 'x-a': 'b' }],
  ])('%s; the stop did not happen', async (_, fault, status, headers) => {
    next(fault, { call: 'stop' })
    const reply = await stage.stop(ids)
    expect([reply.status, truth().running]).toEqual([status, true])
    expect(reply.headers).toMatchObject(headers)
    expect(lastEntry()).toMatchObject({ processed: false, answered: true, status })
  })

  it('500 with code 15 and an empty sid, though the recording started', async () => {
    const { body } = await stage.acquire({ ...who, uid: '9', clientRequest: {} })
    next({ kind: 'error', status: 500, code: 15, sid: '', processed: true }, { call: 'start' })
    const reply = await stage.start(String(body['resourceId']), { ...startExample(), uid: '9' })
    expect([reply.status, reply.body['code'], reply.body['sid']]).toEqual([500, 15, ''])
    expect(stage.service.recordings()).toHaveLength(2)
  })
})

describe('what happens to the recording', () => {
  it('failover: "not found" for its seconds, then new files under a new name', async () => {
    next({ kind: 'failover', seconds: 40 }, { call: 'query' })
    expect(await outcome()).toBe(404)
    stage.clock.advance(39_999)
    expect(await outcome()).toBe(404)
    stage.clock.advance(1)
    const response = responseOf(await stage.query(ids))
    expect(response['fileList']).toBe(`bak0_${ids.sid}_httpClient463224.m3u8`)
    expect(response['sliceStartTime']).toBe(String(Date.UTC(2026, 10, 23, 20, 0, 50)))
  })

  it('abnormal: status 20', async () => {
    next({ kind: 'abnormal' }, { call: 'query' })
    expect(responseOf(await stage.query(ids))['status']).toBe('20')
  })

  it.each(['backuped', 'unknown'] as const)('upload: a stop reports %s', async (result) => {
    next({ kind: 'upload', outcome: result }, { call: 'stop' })
    expect(responseOf(await stage.stop(ids))['uploadingStatus']).toBe(result)
  })

  it.each([109, 110] as const)('token: a start is refused with %i; a running recording ends', async (code) => {
    const { body } = await stage.acquire({ ...who, uid: '9', clientRequest: {} })
    next({ kind: 'token', code }, { times: 2 })
    const reply = await stage.start(String(body['resourceId']), { ...startExample(), uid: '9' })
    expect(reply.body['code']).toBe(code)
    expect((await stage.query(ids)).body['code']).toBe(code)
    expect([stage.service.recordings().length, truth().ended?.by]).toEqual([1, 'token'])
  })
})

describe('which requests a fault meets', () => {
  const statuses = async (count: number) => {
    const seen: unknown[] = []
    for (let n = 0; n < count; n += 1) seen.push(await outcome())
    return seen
  }

  it('the first, unless told otherwise', async () => {
    next({ kind: 'error', status: 500 })
    expect(await statuses(3)).toEqual([500, 200, 200])
  })

  it('so many, after so many, or all until it is removed', async () => {
    const id = next({ kind: 'error', status: 500 }, { after: 1, times: 2 })
    expect(await statuses(4)).toEqual([200, 500, 500, 200])
    expect(stage.service.faults.active().some((one) => one.id === id)).toBe(false)
    const forever = next({ kind: 'error', status: 504 }, { times: null })
    expect(await statuses(3)).toEqual([504, 504, 504])
    stage.service.faults.remove(forever)
    expect(await statuses(1)).toEqual([200])
  })

  it('those of a call', async () => {
    next({ kind: 'error', status: 500 }, { call: 'stop' })
    expect(await statuses(1)).toEqual([200])
    expect((await stage.stop(ids)).status).toBe(500)
  })

  it.each([
    ['sid', () => ids.sid],
    ['resource id', () => ids.resourceId],
    ['channel', () => who.cname],
  ] as const)('those of a session, by its %s', async (_, name) => {
    const other = await stage.record({ ...startExample(), cname: 'other' })
    next({ kind: 'error', status: 500 }, { session: name() })
    expect((await stage.query(other)).status).toBe(200)
    expect(await statuses(1)).toEqual([500])
  })

  it('nothing that makes no sense', () => {
    expect(() => next({ kind: 'latency', ms: -1 })).toThrow()
    expect(() => stage.service.faults.add({ fault: { kind: 'html' }, times: 0 })).toThrow()
  })

  it('several at once add up', async () => {
    next({ kind: 'clockSkew', ms: -10_000 })
    next({ kind: 'error', status: 500 })
    const reply = await stage.query(ids)
    expect([reply.status, reply.headers.date]).toEqual([500, 'Mon, 23 Nov 2026 20:00:00 GMT'])
  })
})
