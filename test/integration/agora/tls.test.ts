import { describe, expect, it } from 'vitest'
import { everything } from './support/answers.ts'
import { context, createDesk, recorder, recording, startInput } from './support/desk.ts'
import { createScriptedServer, json } from './support/scriptedServer.ts'
import { createSelfSigned } from './support/selfSigned.ts'

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
