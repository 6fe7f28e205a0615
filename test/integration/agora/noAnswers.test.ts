import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { context, createDesk, make } from './support/desk.ts'
import { createScriptedServer, json, text } from './support/scriptedServer.ts'

describe('answers that are none', () => {
  it.each([
    ['an HTML page with 200', text('<html>Sign in to the hotel network</html>')],
    ['an empty 200', text('')],
    ['a JSON list', json([])],
    [
      'a body that is shorter than announced',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('{"resource')
        setTimeout(() => response.destroy(), 10)
      },
    ],
    [
      'a body that is longer than announced',
      (response: ServerResponse) => {
        response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n{"sid":"lost"}')
      },
    ],
    [
      'something that is not HTTP',
      (response: ServerResponse) => {
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
