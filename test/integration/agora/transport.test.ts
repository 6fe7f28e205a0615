import https from 'node:https'
import { describe, expect, it } from 'vitest'
import type { Connections } from '../../../main/agora/connections.ts'
import { createTransport, type OutgoingRequest } from '../../../main/agora/transport.ts'
import { createQuickClock, patient } from './support/quickClock.ts'
import { createScriptedServer, json, type Reaction } from './support/scriptedServer.ts'
import { createSelfSigned } from './support/selfSigned.ts'

/** Connections that allow one at a time, so that the second request takes over the first one's. */
function oneAtATime(ca: string): Connections {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1, ca })
  return {
    request: (url, { method, headers }) => https.request(url, { method, headers, agent }),
    proxyOf: () => null,
    warm: () => undefined,
    wasWarmed: () => false,
    dropIdle: () => undefined,
    renew: () => undefined,
    close: () => agent.destroy(),
  }
}

const breakOff: Reaction = (_response, { socket }) => {
  socket.destroy()
}

describe('a request that stood in line for a connection', () => {
  it('counts as sent once it has one, and its breaking off as that of a kept-alive connection', async () => {
    const certificate = createSelfSigned()
    const server = await createScriptedServer([json({}), breakOff], certificate)
    const connections = oneAtATime(certificate.cert)
    const transport = createTransport(createQuickClock(), connections)
    const request: OutgoingRequest = {
      method: 'GET',
      url: new URL(server.url),
      headers: {},
      body: null,
      connectMs: patient.connect,
      timeoutMs: patient.query,
      signal: new AbortController().signal,
      late: null,
      onLeft: () => undefined,
    }
    const [first, second] = await Promise.all([transport.send(request), transport.send(request)])
    expect(first.kind).toBe('answer')
    expect(server.received).toHaveLength(2)
    expect(second).toMatchObject({ kind: 'failed', why: 'stale' })
    connections.close()
  })
})
