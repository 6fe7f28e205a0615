import { afterEach, describe, expect, it } from 'vitest'
import { context, createDesk, make, recorder, recording } from './support/desk.ts'
import { createScriptedServer, json } from './support/scriptedServer.ts'
import { createSelfSigned } from './support/selfSigned.ts'
import { createSocksProxy, type SocksProxyServer } from './support/socksProxy.ts'

const certificate = createSelfSigned()
const answer = json({ resourceId: 'R1', sid: 'S1', serverResponse: { status: '5' } })
const running: SocksProxyServer[] = []

afterEach(() => {
  for (const proxy of running.splice(0)) proxy.close()
})

async function setUp(scheme: string, kind: Parameters<typeof createSocksProxy>[0] = {}, user = '') {
  const server = await createScriptedServer([answer], certificate)
  const proxy = await createSocksProxy(kind)
  running.push(proxy)
  const proxyFor = () => `${scheme}://${user}127.0.0.1:${proxy.port}`
  const { client, log } = createDesk({ extraCa: [certificate.cert], proxyFor })
  return { server, proxy, client, log, named: `https://localhost:${server.port}` }
}

describe('a SOCKS proxy', () => {
  it.each([
    ['socks', 5, 'localhost'],
    ['socks5', 5, 'localhost'],
    ['socks5h', 5, 'localhost'],
    ['socks4a', 4, 'localhost'],
    ['socks4', 4, '127.0.0.1'],
  ])('%s carries the requests inside TLS to the host itself, one connection for all', async (scheme, version, host) => {
    const { server, proxy, client, named } = await setUp(scheme)
    expect(await client.acquire(context([named]), recorder)).toMatchObject({ ok: true })
    expect(await client.query(context([named]), recording)).toMatchObject({ ok: true })
    expect(proxy.visits).toMatchObject([{ version, host, port: server.port }])
    expect(server.received).toHaveLength(2)
  })

  it('is told user and password where it wants them', async () => {
    const { proxy, client, named } = await setUp('socks5', { wantsUser: true }, 'guest:rehearsal%20word@')
    expect(await client.query(context([named]), recording)).toMatchObject({ ok: true })
    expect(proxy.visits).toMatchObject([{ user: 'guest:rehearsal word' }])
  })

  it('is warmed through as well', async () => {
    const { server, proxy, client, named } = await setUp('socks5')
    client.warm([named])
    while (server.connections() === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await client.query(context([named]), recording)
    expect(proxy.visits).toHaveLength(1)
  })

  it.each<[string, Parameters<typeof createSocksProxy>[0], string]>([
    ['socks5', { refuses: true }, 'guest:proxy-word@'],
    ['socks4', { refuses: true }, 'guest:proxy-word@'],
    ['socks5', { wantsUser: true }, ''],
  ])('%s with %j that refuses is named, nothing was sent, and nothing of its password comes out', async (...given) => {
    const { server, client, log, named } = await setUp(...given)
    const result = await make(client, 'stop', context([named]))
    expect(result).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', problem: { code: 'proxyRefused', params: { detail: 'SOCKS_REFUSED' } } },
    })
    expect(JSON.stringify({ result, log })).not.toContain('proxy-word')
    expect(server.received).toHaveLength(0)
  })

  it.each([
    [3, 'ENETUNREACH'],
    [4, 'EHOSTUNREACH'],
  ])('that finds no way behind it (%i) is like a network that is gone, and proves none', async (reply, detail) => {
    const { client, named } = await setUp('socks5', { refuses: true, reply })
    expect(await client.query(context([named]), recording)).toMatchObject({
      ok: false,
      fault: { problem: { code: 'networkUnreachable', params: { detail } }, networkProven: false },
    })
  })

  it('that is not there is like a network that is gone', async () => {
    const { proxy, client, named } = await setUp('socks5')
    proxy.close()
    expect(await client.query(context([named]), recording)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', problem: { code: 'networkUnreachable', params: { detail: 'ECONNREFUSED' } } },
    })
  })

  it('does not vouch for a host: its certificate still has to be trusted', async () => {
    const server = await createScriptedServer([answer], certificate)
    const proxy = await createSocksProxy()
    running.push(proxy)
    const { client } = createDesk({ proxyFor: () => `socks5://127.0.0.1:${proxy.port}` })
    expect(await client.query(context([`https://localhost:${server.port}`]), recording)).toMatchObject({
      ok: false,
      fault: { problem: { code: 'hostUntrusted' } },
    })
  })
})
