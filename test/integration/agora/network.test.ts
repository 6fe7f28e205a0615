import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { AgoraCall } from '../../../shared/problem.ts'
import { context, createDesk, make, recorder, recording, startInput } from './support/desk.ts'
import { impatient } from './support/quickClock.ts'
import { createScriptedServer, json, reset, silence, text } from './support/scriptedServer.ts'
import { createSelfSigned } from './support/selfSigned.ts'

const ids = { resourceId: 'R1', sid: 'S1' }
const everything = { ...ids, serverResponse: { status: '5', uploadingStatus: 'uploaded' } }

/** A port that nobody listens on. */
async function deadHost(): Promise<string> {
  const server = await createScriptedServer([silence])
  await server.close()
  return server.url
}

describe('a host that cannot be reached', () => {
  it('hands over to the other one, which is then asked first', async () => {
    const dead = await deadHost()
    const server = await createScriptedServer([json(everything)])
    const { client, log } = createDesk()
    const at = context([dead, server.url])
    expect(await client.start(at, startInput)).toMatchObject({ ok: true, meta: { attempts: 2 } })
    expect(await client.query(at, recording)).toMatchObject({ ok: true, meta: { attempts: 1, origin: server.url } })
    expect(log.map(({ error }) => error)).toEqual(['ECONNREFUSED', null, null])
  })

  it.each([
    ['start', 4],
    ['stop', 4],
    ['query', 2],
  ] as const)('and no other: %s is given up after %i attempts, and nothing was sent', async (call, attempts) => {
    const { client } = createDesk()
    expect(await make(client, call, context([await deadHost()]))).toMatchObject({
      ok: false,
      fault: {
        certainty: 'notSent',
        attempts,
        http: null,
        problem: { code: 'networkUnreachable', retryable: true },
        networkProven: true,
      },
    })
  })

  it('does not make a start that may have arrived before look unsent', async () => {
    const server = await createScriptedServer([reset])
    const { client } = createDesk()
    const beforeAttempt = async ({ number }: { readonly number: number }) => {
      if (number === 2) await server.close()
    }
    expect(await client.start(context([server.url], { beforeAttempt }), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', problem: { code: 'startUnconfirmed' } },
    })
  })
})

describe('whether anything answers', () => {
  it('is asked without credentials, of every host, and a refusal is an answer', async () => {
    const server = await createScriptedServer([text('nothing here', 404)])
    const { client, log } = createDesk()
    expect(await client.reaches([await deadHost()])).toBe('refuses')
    expect(await client.reaches([await deadHost(), server.url])).toBe('answers')
    expect(server.received.map(({ method, headers }) => [method, headers.authorization])).toEqual([['HEAD', undefined]])
    expect(log).toEqual([])
  })
})

describe('a host that is reached and does not serve', () => {
  it('and stays silent is not the first one that the next command asks', async () => {
    const sick = await createScriptedServer([silence])
    const well = await createScriptedServer([json(everything)])
    const { client } = createDesk({ timeouts: impatient })
    const at = context([sick.url, well.url])
    expect(await client.query(at, recording)).toMatchObject({ ok: false })
    expect(await client.stop(at, recording)).toMatchObject({ ok: true, meta: { attempts: 1 } })
  })

  it.each([
    ['a page', text('<html>maintenance</html>', 502)],
    ['a page that claims success', text('<html>sign in</html>')],
    ['nothing', text('')],
    ['an error of its own', json({ code: 500 }, 500)],
  ])('but answers with %s is not stayed with', async (_, reaction) => {
    const first = await createScriptedServer([json(everything)])
    const dead = await deadHost()
    const sick = await createScriptedServer([reaction])
    const { client } = createDesk()
    expect(await client.query(context([dead, sick.url]), recording)).toMatchObject({ ok: false })
    expect(await client.query(context([dead, sick.url]), recording)).toMatchObject({
      ok: false,
      fault: { attempts: 2 },
    })
    expect(await client.query(context([sick.url, first.url]), recording)).toMatchObject({ ok: false })
    expect(await client.query(context([sick.url, first.url]), recording)).toMatchObject({ ok: true })
  })
})

describe('a start that may have arrived at one host', () => {
  it.each([
    ['a gateway without a route', json({ message: 'no Route matched with those values' }, 404)],
    ['one that does not know the account', json({ message: 'Unauthorized' }, 401)],
    ['one that refuses the method', json({ message: 'Method Not Allowed' }, 405)],
    ['one that refuses without a code', json({ message: 'Bad request' }, 400)],
  ])('is not called refused because of another: %s', async (_, reaction) => {
    const first = await createScriptedServer([reset])
    const second = await createScriptedServer([reaction])
    const { client } = createDesk()
    expect(await client.start(context([first.url, second.url]), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', problem: { code: 'startUnconfirmed' } },
    })
    expect(second.received).toHaveLength(1)
  })
})

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
    const together: typeof silence = (response, received) => {
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

describe('a service that stays silent', () => {
  it.each([
    ['start', 3, 'startUnconfirmed'],
    ['stop', 1, 'stopUnconfirmed'],
    ['query', 1, 'queryUnanswered'],
  ] as const)('%s ends after %i attempts with its outcome unknown', async (call, attempts, code) => {
    const server = await createScriptedServer([silence])
    const { client, log } = createDesk({ timeouts: impatient })
    expect(await make(client, call, context([server.url]))).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', attempts, problem: { code } },
    })
    expect(log.every(({ error }) => error === 'ETIMEDOUT')).toBe(true)
    expect(server.received).toHaveLength(attempts)
  })

  it('in the middle of an answer counts as silent, however slowly it drips', async () => {
    const drip = (response: Parameters<typeof silence>[0]) => {
      response.writeHead(200, { 'content-length': '1000' })
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    const server = await createScriptedServer([drip])
    const { client, log } = createDesk({ timeouts: impatient })
    expect(await client.query(context([server.url]), recording)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', http: 200, problem: { code: 'queryUnanswered' } },
    })
    expect(log[0]).toMatchObject({ status: 200, error: 'ETIMEDOUT' })
  })
})

describe('a start that is answered only after its time-out', () => {
  const afterMs =
    (ms: number, reaction: typeof silence): typeof silence =>
    (response, received) => {
      setTimeout(() => reaction(response, received), ms)
    }

  it('is controlled with the sid that comes late, although a repetition found it running', async () => {
    const server = await createScriptedServer([
      afterMs(800, json({ ...ids, sid: 'late' })),
      json({ code: 1004, reason: 'running' }, 400),
    ])
    const { client, log } = createDesk({ timeouts: impatient })
    expect(await client.start(context([server.url]), startInput)).toMatchObject({
      ok: true,
      value: { sid: 'late', resourceId: 'R1' },
      meta: { attempts: 1 },
    })
    expect(log.map(({ attempt, status, error }) => [attempt, status, error])).toEqual([
      [1, null, 'ETIMEDOUT'],
      [2, 400, null],
      [1, 200, null],
    ])
  })

  it('keeps a sid that comes late beside an error', async () => {
    const server = await createScriptedServer([afterMs(800, json({ code: 500, sid: 'S9' }, 500)), silence])
    const { client } = createDesk({ timeouts: impatient })
    expect(await client.start(context([server.url]), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', sid: 'S9' },
    })
  })

  it('ends the repetition that is under way', async () => {
    const server = await createScriptedServer([afterMs(800, json({ ...ids, sid: 'late' })), silence])
    const { client } = createDesk({ timeouts: impatient })
    expect(await client.start(context([server.url]), startInput)).toMatchObject({ ok: true, value: { sid: 'late' } })
    expect(server.received).toHaveLength(2)
  })

  it('is not waited for beyond the deadline, nor after a cancellation', async () => {
    const server = await createScriptedServer([silence, json({ code: 1004, reason: 'running' }, 400)])
    const { client } = createDesk({ timeouts: impatient })
    expect(await client.start(context([server.url]), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', sid: null, problem: { code: 'alreadyRecording' } },
    })
    const controller = new AbortController()
    const waiting = client.start(context([server.url], { signal: controller.signal }), startInput)
    controller.abort()
    expect(await waiting).toMatchObject({ ok: false })
  })
})

describe('answers that are none', () => {
  it.each([
    ['an HTML page with 200', text('<html>Sign in to the hotel network</html>')],
    ['an empty 200', text('')],
    ['a JSON list', json([])],
    [
      'a body that is shorter than announced',
      (response: Parameters<typeof silence>[0]) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('{"resource')
        setTimeout(() => response.destroy(), 10)
      },
    ],
    [
      'a body that is longer than announced',
      (response: Parameters<typeof silence>[0]) => {
        response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n{"sid":"lost"}')
      },
    ],
    [
      'something that is not HTTP',
      (response: Parameters<typeof silence>[0]) => {
        response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n')
      },
    ],
  ])('%s: the outcome is unknown, whatever the call', async (_, reaction) => {
    const server = await createScriptedServer([reaction])
    const { client } = createDesk()
    for (const call of ['start', 'updateLayout', 'stop'] as const) {
      expect(await make(client, call, context([server.url]))).toMatchObject({
        ok: false,
        fault: { certainty: 'unknown' },
      })
    }
  })
})

describe('a pause that the service asks for', () => {
  it('is kept, and the same request follows', async () => {
    const server = await createScriptedServer([
      json({ message: 'API rate limit exceeded' }, 429, { 'retry-after': '7' }),
      json(everything),
    ])
    const { client, log } = createDesk()
    expect(await client.stop(context([server.url]), recording)).toMatchObject({ ok: true, meta: { attempts: 2 } })
    expect(log[1]!.at - log[0]!.at).toBe(7125)
  })
})

describe('a pause that is asked of a command which is not repeated', () => {
  it.each([
    ['query', '5', 5125],
    ['stop', '60', 60_125],
  ] as const)('%s with Retry-After %s holds back every other request of the App ID', async (call, asked, ms) => {
    const server = await createScriptedServer([
      json({ message: 'API rate limit exceeded' }, 429, { 'retry-after': asked }),
      json(everything),
    ])
    const { client, log } = createDesk()
    const at = context([server.url])
    expect(await make(client, call, at)).toMatchObject({ ok: false, fault: { attempts: 1 } })
    // A start has the most time to stand in line.
    let next = await client.start(at, startInput)
    if (!next.ok) next = await client.start(at, startInput)
    expect(next).toMatchObject({ ok: true })
    expect(log[1]!.at - log[0]!.at).toBe(ms)
  })

  it('is kept by the command alone when the service has trouble', async () => {
    const server = await createScriptedServer([json({ code: 500 }, 503, { 'retry-after': '12' }), json(everything)])
    const { client, log } = createDesk()
    expect(await client.stop(context([server.url]), recording)).toMatchObject({ ok: true })
    expect(log[1]!.at - log[0]!.at).toBe(12_000)
  })
})

describe('TLS', () => {
  const certificate = createSelfSigned()

  it('takes a host whose root was added', async () => {
    const server = await createScriptedServer([json(everything)], certificate)
    const { client } = createDesk({ extraCa: [certificate.cert] })
    expect(await client.acquire(context([server.url]), recorder)).toMatchObject({ ok: true })
    expect(await client.query(context([server.url.replace('127.0.0.1', 'localhost')]), recording)).toMatchObject({
      ok: true,
    })
  })

  it('sends nothing to a host that cannot prove its identity', async () => {
    const server = await createScriptedServer([json(everything)], certificate)
    const { client, log } = createDesk()
    expect(await client.start(context([server.url]), startInput)).toMatchObject({
      ok: false,
      fault: {
        certainty: 'notSent',
        attempts: 1,
        problem: { code: 'hostUntrusted', retryable: false },
        networkProven: true,
      },
    })
    expect(server.received).toHaveLength(0)
    expect(log[0]?.error).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  })

  it('sends nothing over https to a host that does not speak it', async () => {
    const server = await createScriptedServer([json(everything)])
    const { client } = createDesk()
    expect(await client.start(context([server.url.replace('http:', 'https:')]), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', problem: { code: 'hostUntrusted' } },
    })
    expect(server.received).toHaveLength(0)
  })
})

describe('a proxy', () => {
  const certificate = createSelfSigned()
  const running: Server[] = []

  afterEach(() => {
    for (const proxy of running.splice(0)) {
      proxy.close()
      proxy.closeAllConnections()
    }
  })

  /** A proxy that opens tunnels, or refuses to. */
  async function createProxy(status = 200) {
    const tunnels: string[] = []
    const authorizations: (string | undefined)[] = []
    const proxy = createServer()
    proxy.on('connect', (request, socket: Socket) => {
      tunnels.push(request.url ?? '')
      authorizations.push(request.headers['proxy-authorization'])
      if (status !== 200) {
        socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
        return
      }
      const [host = '', port = ''] = (request.url ?? '').split(':')
      const onward = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        onward.pipe(socket).pipe(onward)
      })
      onward.on('error', () => socket.destroy())
      socket.on('error', () => onward.destroy())
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    running.push(proxy)
    const address = `http://guest:rehearsal-proxy-word@127.0.0.1:${(proxy.address() as AddressInfo).port}`
    return { tunnels, authorizations, proxyFor: () => address }
  }

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
    expect(JSON.stringify({ result, log })).not.toContain('rehearsal-proxy-word')
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
