import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand, type RunningCommand, runToEnd } from './process.ts'
import { basic, fetchOnce, type Json, responseOf, startExample, until, who } from './stage.ts'

/** The command on its own, and what survives when it is killed. */

let folder: string
let command: RunningCommand | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
})
afterEach(async () => {
  if (command?.child.exitCode === null && command.child.signalCode === null) await command.end('SIGKILL')
  command = null
  rmSync(folder, { recursive: true, force: true })
})

const headersOf = (said: Json) => ({
  Authorization: basic(String(said['customerId']), String(said['customerCertificate'])),
  'Content-Type': 'application/json;charset=utf-8',
})
const post = (said: Json, path: string, body: unknown) =>
  fetchOnce(`${String(said['url'])}/v1/apps/${String(said['appId'])}/cloud_recording${path}`, 'POST', {
    headers: headersOf(said),
    body,
  })
const get = (said: Json, path: string) =>
  fetchOnce(`${String(said['url'])}/v1/apps/${String(said['appId'])}/cloud_recording${path}`, 'GET', {
    headers: headersOf(said),
  })
const control = async (said: Json, method: string, what: string, body?: unknown) =>
  (
    await fetchOnce(`${String(said['url'])}/rehearsal/control/${what}`, method, {
      headers: { 'x-rehearsal-control': String(said['controlToken']) },
      ...(body === undefined ? {} : { body }),
    })
  ).body

async function record(said: Json) {
  const resourceId = String((await post(said, '/acquire', { ...who, clientRequest: {} })).body['resourceId'])
  const start = startExample()
  start.clientRequest['token'] = 'rehearsal-token'
  start.clientRequest['storageConfig'] = said['storage']
  const sid = String((await post(said, `/resourceid/${resourceId}/mode/mix/start`, start)).body['sid'])
  return { resourceId, session: `/resourceid/${resourceId}/sid/${sid}/mode/mix` }
}

describe('the command', () => {
  it('prints what to connect with as one line of JSON, and stops on a signal', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      command = await runCommand('--port', '0', '--json')
      expect(command.said).toMatchObject({
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
        appId: expect.stringMatching(/^\w{32}$/) as string,
        customerId: 'rehearsal-customer',
        customerCertificate: 'rehearsal-certificate',
        bucketUrl: expect.stringMatching(/^http/) as string,
      })
      expect(command.said).not.toHaveProperty('controlToken')
      expect((await post(command.said, '/acquire', { ...who, clientRequest: {} })).status).toBe(200)
      expect(await command.end(signal)).toBe(0)
    }
  })

  it('speaks to people without --json', async () => {
    command = await runCommand('--dialect', 'current')
    expect(command.firstLine).toMatch(/^Rehearsal service at http:\/\/127\.0\.0\.1:\d+ \(current dialect\)$/)
  })

  it.each([
    [['--port', 'eighty'], '--port must be a number from 0 to 65535, not "eighty".'],
    [['--dialect', 'klingon'], '--dialect must be "specification" or "current", not "klingon".'],
    [['--speed', '0'], '--speed must be a number above 0 and up to 100000, not "0".'],
    [['--bogus'], '--bogus'],
  ])('explains %j', async (args, words) => {
    const { code, out, err } = await runToEnd(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
    expect(err).toContain('--help')
  })

  it('explains itself', async () => {
    const { code, out } = await runToEnd('--help')
    expect([code, out.includes('--dialect')]).toEqual([0, true])
  })

  it('says when its port is taken', async () => {
    command = await runCommand('--json')
    const { code, err } = await runToEnd('--port', new URL(String(command.said['url'])).port)
    expect([code, err.includes('EADDRINUSE')]).toEqual([1, true])
  })
})

describe('the control endpoints', () => {
  it('need their token', async () => {
    command = await runCommand('--json', '--control')
    const url = `${String(command.said['url'])}/rehearsal/control/ledger`
    expect((await fetchOnce(url, 'GET')).status).toBe(403)
    expect((await fetchOnce(url, 'GET', { headers: { 'x-rehearsal-control': 'guess' } })).status).toBe(403)
  })

  it('show what arrived and what is true, move the clock and the people, make faults, and read files', async () => {
    command = await runCommand('--json', '--control')
    const { said } = command
    const { session } = await record(said)
    const ledger = await control(said, 'GET', 'ledger')
    expect(ledger['counts']).toMatchObject({ acquire: 1, start: 1 })
    const entries = ledger['entries'] as Json[]
    expect(entries[1]).toMatchObject({ seq: 2, call: 'start', status: 200, answered: true })
    expect((entries[1]!['body'] as Json)['clientRequest']).toMatchObject({ storageConfig: said['storage'] })
    expect((await control(said, 'GET', 'ledger?after=1'))['entries']).toHaveLength(1)

    await control(said, 'POST', 'clock', { advance: 10_000 })
    expect(responseOf(await get(said, `${session}/query`))['status']).toBe('5')
    const files = (await control(said, 'GET', 'files'))['files'] as { key: string }[]
    expect(files).toHaveLength(2)
    const bytes = await fetchOnce(`${String(said['url'])}/rehearsal/control/files/${files[0]!.key}`, 'GET', {
      headers: { 'x-rehearsal-control': String(said['controlToken']) },
    })
    expect(bytes.text).toContain('#EXTM3U')

    await control(said, 'POST', 'faults', { fault: { kind: 'error', status: 500 }, call: 'query' })
    expect((await get(said, `${session}/query`)).status).toBe(500)
    await control(said, 'POST', 'faults', [{ fault: { kind: 'html' }, times: null }])
    await control(said, 'DELETE', 'faults')
    expect((await get(said, `${session}/query`)).status).toBe(200)

    expect(await control(said, 'POST', 'people', { channel: who.cname, clear: true })).toEqual({ people: [] })
    await control(said, 'POST', 'clock', { advance: 30_000 })
    const recordings = (await control(said, 'GET', 'recordings'))['recordings'] as Json[]
    expect(recordings[0]).toMatchObject({ running: false, status: 6, ended: { by: 'idle' } })

    expect(await control(said, 'POST', 'bucket', { failures: ['noSuchBucket'] })).toEqual({
      failures: ['noSuchBucket'],
    })
    expect(await control(said, 'POST', 'faults', { fault: { kind: 'nonsense' } })).toHaveProperty('error')
    expect(await control(said, 'GET', 'nowhere')).toHaveProperty('error')
  })
})

describe('after kill -9', () => {
  it('a recording still runs, with its true time, and can be stopped; no secret was written', async () => {
    const state = join(folder, 'rehearsal.json')
    command = await runCommand('--json', '--control', '--state', state)
    const { session } = await record(command.said)
    await control(command.said, 'POST', 'clock', { advance: 10_000 })
    const before = responseOf(await get(command.said, `${session}/query`))
    await until(() => readFileSync(state, 'utf8').includes('"mediaFrom":1'))
    await command.end('SIGKILL')

    const text = readFileSync(state, 'utf8')
    for (const secret of ['rehearsal-token', 'rehearsal-secret-key', 'rehearsal-access-key', 'rehearsal-certificate'])
      expect(text).not.toContain(secret)

    command = await runCommand('--json', '--control', '--state', state)
    const after = responseOf(await get(command.said, `${session}/query`))
    expect(after).toEqual(before)
    const { now } = await control(command.said, 'GET', 'clock')
    expect(Number(now) - Date.now()).toBeGreaterThan(9_000)
    expect((await control(command.said, 'GET', 'files'))['files']).not.toEqual([])
    const stopped = await post(command.said, `${session}/stop`, { ...who, clientRequest: {} })
    expect(responseOf(stopped)['uploadingStatus']).toBe('uploaded')
  })
})
