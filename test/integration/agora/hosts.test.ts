import { describe, expect, it } from 'vitest'
import { everything } from './support/answers.ts'
import { deadHost } from './support/deadHost.ts'
import { context, createDesk, make, recording, startInput } from './support/desk.ts'
import { impatient } from './support/quickClock.ts'
import { createScriptedServer, json, reset, silence, text } from './support/scriptedServer.ts'

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
