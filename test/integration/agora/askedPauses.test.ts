import { describe, expect, it } from 'vitest'
import { everything } from './support/answers.ts'
import { context, createDesk, make, recording, startInput } from './support/desk.ts'
import { createScriptedServer, json } from './support/scriptedServer.ts'

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
