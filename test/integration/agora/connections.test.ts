import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { AgoraCall } from '../../../shared/problem.ts'
import { everything } from './support/answers.ts'
import { deadHost } from './support/deadHost.ts'
import { context, createDesk, make, recorder, recording, startInput } from './support/desk.ts'
import { createScriptedServer, json, type Reaction, reset } from './support/scriptedServer.ts'
import { createSelfSigned } from './support/selfSigned.ts'

describe('a kept-alive connection', () => {
  it('is used for one request after the other', async () => {
    const server = await createScriptedServer([json(everything)])
    const { client } = createDesk()
    for (const call of AgoraCall.options) await make(client, call, context([server.url]))
    expect(server.connections()).toBe(1)
  })

  it.each(AgoraCall.options)('that has died meanwhile costs %s one attempt and no wait', async (call) => {
    const server = await createScriptedServer([json(everything), reset, json(everything)])
    const { client, log } = createDesk()
    await client.acquire(context([server.url]), recorder)
    expect(await make(client, call, context([server.url]))).toMatchObject({ ok: true, meta: { attempts: 2 } })
    expect(log.map(({ error }) => error)).toEqual([null, 'ECONNRESET', null])
    expect(log[2]!.at - log[1]!.at).toBe(0)
  })

  it('that has died takes the idle ones to its host with it: the repetition goes out on a fresh one', async () => {
    const sockets: Socket[] = []
    const answers: (() => void)[] = []
    const together: Reaction = (response, received) => {
      sockets.push(received.socket)
      answers.push(() => json(everything)(response, received))
      if (answers.length === 2) for (const answer of answers) answer()
    }
    const server = await createScriptedServer([
      together,
      together,
      reset,
      (response, received) => {
        sockets.push(received.socket)
        json(everything)(response, received)
      },
    ])
    const { client } = createDesk()
    const at = context([server.url])
    await Promise.all([client.query(at, recording), client.query(at, recording)])
    expect(await client.stop(at, recording)).toMatchObject({ ok: true, meta: { attempts: 2 } })
    expect(sockets.slice(0, 2)).not.toContain(sockets[2])
    expect(server.connections()).toBe(3)
  })

  it('is there for everybody: stops that wait for their uploads hold nobody up', async () => {
    let stops = 0
    const server = await createScriptedServer([
      (response, received) => {
        if (received.path.endsWith('/stop')) stops += 1
        else json(everything)(response, received)
      },
    ])
    const { client } = createDesk()
    for (let index = 0; index < 40; index += 1) void client.stop(context([server.url]), recording)
    while (stops < 40) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await client.query(context([server.url], { appId: 'other' }), recording)).toMatchObject({ ok: true })
  })

  it('that dies while nobody uses it is not even noticed', async () => {
    const server = await createScriptedServer([json(everything)])
    const { client } = createDesk()
    await client.acquire(context([server.url]), recorder)
    server.dropConnections()
    expect(await client.query(context([server.url]), recording)).toMatchObject({ ok: true })
    expect(server.received).toHaveLength(2)
  })
})

describe('another network', () => {
  it('costs connections that nobody uses, and lets the others finish', async () => {
    const answers: (() => void)[] = []
    const server = await createScriptedServer([
      json(everything),
      (response, received) => {
        answers.push(() => json(everything)(response, received))
      },
      json(everything),
    ])
    const { client } = createDesk()
    const at = context([server.url])
    await client.query(at, recording)
    const under = client.stop(at, recording)
    while (answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    client.warm([await deadHost()])
    client.renew([])
    answers[0]?.()
    expect(await under).toMatchObject({ ok: true, meta: { attempts: 1 } })
    expect(await client.query(at, recording)).toMatchObject({ ok: true, meta: { attempts: 1 } })
    expect(server.connections()).toBe(2)
  })

  it('may need other roots: they count from then on', async () => {
    const certificate = createSelfSigned()
    const server = await createScriptedServer([json(everything)], certificate)
    const { client } = createDesk()
    const at = context([server.url])
    expect(await client.query(at, recording)).toMatchObject({
      ok: false,
      fault: { problem: { code: 'hostUntrusted' } },
    })
    client.renew([certificate.cert])
    expect(await client.query(at, recording)).toMatchObject({ ok: true })
    client.renew([])
    expect(await client.query(at, recording)).toMatchObject({
      ok: false,
      fault: { problem: { code: 'hostUntrusted' } },
    })
  })
})

describe('warming', () => {
  /** Waits until something is so; the test's own time-out is the limit. */
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  it.each([['http', null] as const, ['https', createSelfSigned()] as const])(
    'opens one %s connection without a request, and the next request uses it',
    async (_, certificate) => {
      const server = await createScriptedServer([json(everything)], certificate)
      const { client } = createDesk({ extraCa: certificate === null ? [] : [certificate.cert] })
      client.warm([server.url])
      client.warm([server.url])
      await until(() => server.connections() === 1)
      expect(server.received).toHaveLength(0)
      client.warm([server.url])
      await client.query(context([server.url]), recording)
      expect(server.received).toHaveLength(1)
      expect(server.connections()).toBe(1)
    },
  )

  it('treats a warmed connection that breaks like any kept-alive one', async () => {
    const server = await createScriptedServer([reset, json(everything)])
    const { client, log } = createDesk()
    client.warm([server.url])
    await until(() => server.connections() === 1)
    // By the time another host has answered, the warmed connection is complete.
    const other = await createScriptedServer([json(everything)])
    await client.acquire(context([other.url]), recorder)
    expect(await client.start(context([server.url]), startInput)).toMatchObject({ ok: true, meta: { attempts: 2 } })
    expect(log[2]!.at - log[1]!.at).toBe(0)
  })

  it('ignores hosts that cannot be reached or may not be used', async () => {
    const { client } = createDesk()
    client.warm([await deadHost(), 'http://192.168.0.9', 'nonsense', ''])
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(client.requestsPerSecond()).toBe(0)
  })
})
