import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultApp } from '../../../main/rehearsal/options.ts'
import { basic, fetchOnce, openStage, type Stage, who } from './stage.ts'

/** What is refused before a call is looked at: account, path, header, number of requests. */

const second = {
  appId: 'rehearsalapp00000000000000000002',
  customerId: 'second-customer',
  customerCertificate: 'second-certificate',
  dialect: 'current' as const,
}
const root = `/v1/apps/${defaultApp.appId}/cloud_recording`
const body = { ...who, clientRequest: {} }

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ apps: [defaultApp, second] })
})
afterAll(() => stage.close())

describe('the account', () => {
  it('is asked for', async () => {
    const headers = { 'Content-Type': 'application/json;charset=utf-8' }
    const reply = await fetchOnce(`${stage.service.url}${root}/acquire`, 'POST', { body, headers })
    expect([reply.status, reply.body['message']]).toEqual([401, 'Unauthorized'])
    expect(stage.service.ledger.entries().at(-1)?.headers['authorization']).toBe('missing')
  })

  it.each([
    ['a wrong certificate', basic('rehearsal-customer', 'wrong')],
    ['a wrong customer', basic('nobody', 'rehearsal-certificate')],
    ['a scheme other than Basic', 'Bearer rehearsal-certificate'],
  ])('is refused with %s', async (_, Authorization) => {
    const reply = await stage.send('POST', `${root}/acquire`, { body, headers: { Authorization } })
    expect(reply.status).toBe(401)
    expect(stage.service.ledger.entries().at(-1)?.headers['authorization']).toBe('Basic wrong')
  })

  it('owns its App ID: unknown ones are invalid', async () => {
    const reply = await stage.send('POST', '/v1/apps/unknown/cloud_recording/acquire', { body })
    expect([reply.status, reply.body['message']]).toEqual([400, 'invalid appid'])
  })

  it("cannot use another account's App ID", async () => {
    const reply = await stage.send('POST', `/v1/apps/${second.appId}/cloud_recording/acquire`, { body })
    expect([reply.status, reply.body['message']]).toEqual([400, 'appid is invalid'])
  })

  it('cannot use the resource of another app: 1003', async () => {
    const { body: reserved } = await stage.send('POST', `${root}/acquire`, { body })
    const headers = { Authorization: basic(second.customerId, second.customerCertificate) }
    const path = `/v1/apps/${second.appId}/cloud_recording/resourceid/${String(reserved['resourceId'])}/mode/mix/start`
    expect((await stage.send('POST', path, { body, headers })).body['code']).toBe(1003)
  })
})

describe('path, method and header', () => {
  it.each([
    ['cloud_recording is missing', 'POST', `/v1/apps/${defaultApp.appId}/acquire`],
    ['the call is in the wrong case', 'POST', `${root}/Acquire`],
    ['the method is wrong', 'GET', `${root}/acquire`],
    ['a slash is doubled', 'POST', `${root}//acquire`],
    ['a query string is added', 'POST', `${root}/acquire?x=1`],
    ['a query is posted', 'POST', `${root}/resourceid/r/sid/s/mode/mix/query`],
  ])('error 8 when %s', async (_, method, path) => {
    const sent = method === 'POST' ? { body } : {}
    expect((await stage.send(method, path, sent)).body['code']).toBe(8)
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=utf-8', 'text/plain'])(
    'error 8 for the content type %s',
    async (type) => {
      const reply = await stage.send('POST', `${root}/acquire`, { body, headers: { 'Content-Type': type } })
      expect(reply.body['code']).toBe(8)
    },
  )

  it('error 8 for a query with another content type', async () => {
    const reply = await stage.send('GET', `${root}/resourceid/r/sid/s/mode/mix/query`, {
      headers: { 'Content-Type': 'application/json' },
    })
    expect(reply.body['code']).toBe(8)
  })

  it.each(['individual', 'Mix', 'web'])('error 2 for mode %s', async (mode) => {
    const reply = await stage.send('POST', `${root}/resourceid/r/mode/${mode}/start`, { body })
    expect(reply.body['code']).toBe(2)
  })

  it('answers no OPTIONS and knows no other pages', async () => {
    expect((await stage.send('OPTIONS', '/')).status).toBe(404)
    expect((await stage.send('GET', '/rehearsal/control/ledger')).status).toBe(404)
  })
})

describe('ten requests a second', () => {
  it('are served for each App ID; the eleventh gets 429, and a second later it goes on', async () => {
    const { customerId, customerCertificate } = defaultApp
    const own = await openStage({ apps: [defaultApp, { ...second, customerId, customerCertificate }] })
    const headers = {
      Authorization: basic(customerId, customerCertificate),
      'Content-Type': 'application/json;charset=utf-8',
    }
    // Sent past the stage, whose clock would let 200 ms pass for each.
    const atOnce = async (path: string) => (await fetchOnce(own.service.url + path, 'POST', { body, headers })).status
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1) statuses.push(await atOnce(`${root}/acquire`))
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
    expect(await atOnce(`/v1/apps/${second.appId}/cloud_recording/acquire`)).toBe(200)
    own.clock.advance(999)
    expect(await atOnce(`${root}/acquire`)).toBe(429)
    own.clock.advance(1)
    expect(await atOnce(`${root}/acquire`)).toBe(200)
    await own.close()
  })
})
