import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ids } from './support/answers.ts'
import { context, createDesk, make, recording, startInput } from './support/desk.ts'
import { impatient } from './support/quickClock.ts'
import { createScriptedServer, json, type Reaction, silence } from './support/scriptedServer.ts'

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
    const drip = (response: ServerResponse) => {
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
    (ms: number, reaction: Reaction): Reaction =>
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
