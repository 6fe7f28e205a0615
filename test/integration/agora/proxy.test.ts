import { describe, expect, it } from 'vitest'
import { everything } from './support/answers.ts'
import { deadHost } from './support/deadHost.ts'
import { context, createDesk, recorder, recording } from './support/desk.ts'
import { createScriptedServer, json } from './support/scriptedServer.ts'
import { createSelfSigned } from './support/selfSigned.ts'
import { createProxy, proxyPassword } from './support/tunnelProxy.ts'

describe('a proxy', () => {
  const certificate = createSelfSigned()

  it('carries the requests inside TLS to the host itself', async () => {
    const server = await createScriptedServer([json(everything)], certificate)
    const { tunnels, authorizations, proxyFor } = await createProxy()
    const { client } = createDesk({ extraCa: [certificate.cert], proxyFor })
    expect(await client.acquire(context([server.url]), recorder)).toMatchObject({ ok: true })
    expect(await client.query(context([server.url]), recording)).toMatchObject({ ok: true })
    expect(tunnels).toEqual([`127.0.0.1:${server.port}`])
    expect(authorizations[0]).toMatch(/^Basic /)
  })

  it('may have to be asked for first', async () => {
    const server = await createScriptedServer([json(everything)], certificate)
    const { tunnels, proxyFor } = await createProxy()
    const { client } = createDesk({
      extraCa: [certificate.cert],
      proxyFor: () => new Promise((resolve) => setTimeout(() => resolve(proxyFor()), 10)),
    })
    client.warm([server.url])
    expect(await client.query(context([server.url]), recording)).toMatchObject({ ok: true })
    expect(tunnels.length).toBeGreaterThan(0)
    const controller = new AbortController()
    const cancelled = client.query(context([server.url], { signal: controller.signal }), recording)
    controller.abort()
    expect(await cancelled).toMatchObject({ ok: false, fault: { certainty: 'notSent' } })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.received).toHaveLength(1)
  })

  it('is warmed through as well', async () => {
    const server = await createScriptedServer([json(everything)], certificate)
    const { tunnels, proxyFor } = await createProxy()
    const { client } = createDesk({ extraCa: [certificate.cert], proxyFor })
    client.warm([server.url])
    while (server.connections() === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await client.query(context([server.url]), recording)
    expect(tunnels).toHaveLength(1)
  })

  it('that refuses is named, and nothing of its password comes out', async () => {
    const server = await createScriptedServer([json(everything)], certificate)
    const { proxyFor } = await createProxy(407)
    const { client, log } = createDesk({ extraCa: [certificate.cert], proxyFor })
    const result = await client.query(context([server.url]), recording)
    expect(result).toMatchObject({
      ok: false,
      fault: {
        certainty: 'notSent',
        problem: { code: 'proxyRefused', params: { detail: 'PROXY_407' } },
        // It stands on this computer: its no says nothing about the network.
        networkProven: false,
      },
    })
    expect(JSON.stringify({ result, log })).not.toContain(proxyPassword)
    expect(server.received).toHaveLength(0)
  })

  it('whose password cannot be decoded neither breaks warming nor a request', async () => {
    const { client } = createDesk({ proxyFor: () => 'http://guest:100%@127.0.0.1:9' })
    expect(() => client.warm(['https://127.0.0.1:9'])).not.toThrow()
    expect(() => client.warm(['https://127.0.0.1:9'])).not.toThrow()
    expect(await client.query(context(['https://127.0.0.1:9']), recording)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', problem: { code: 'proxyRefused' } },
    })
  })

  it('that is not there is like a network that is gone', async () => {
    const dead = await deadHost()
    const { client } = createDesk({ proxyFor: () => dead })
    expect(await client.query(context(['https://127.0.0.1:9']), recording)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', problem: { code: 'networkUnreachable', params: { detail: 'ECONNREFUSED' } } },
    })
  })
})
