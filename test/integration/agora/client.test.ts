import { describe, expect, it } from 'vitest'
import { AgoraCall, ProblemError } from '../../../shared/problem.ts'
import { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import { everything, ids } from './support/answers.ts'
import { context, createDesk, make, recorder, recording, secrets, spellings, startInput } from './support/desk.ts'
import { createScriptedServer, json, reset, text } from './support/scriptedServer.ts'

describe('a request on the wire', () => {
  it('has the exact content type, Basic credentials and path, on query too, which has no body', async () => {
    const server = await createScriptedServer([json(everything)])
    const { client } = createDesk()
    for (const call of AgoraCall.options) {
      expect(await make(client, call, context([server.url]))).toMatchObject({ ok: true })
    }
    const credentials = `Basic ${Buffer.from(`customer:${secrets.certificate}`).toString('base64')}`
    for (const { headers } of server.received) {
      expect(headers['content-type']).toBe('application/json;charset=utf-8')
      expect(headers.authorization).toBe(credentials)
    }
    const session = '/v1/apps/app/cloud_recording/resourceid/R1/sid/S1/mode/mix'
    expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v1/apps/app/cloud_recording/acquire',
      'POST /v1/apps/app/cloud_recording/resourceid/R1/mode/mix/start',
      `GET ${session}/query`,
      `POST ${session}/updateLayout`,
      `POST ${session}/stop`,
    ])
    expect(server.received.map(({ body }) => body)[2]).toBe('')
    expect(server.connections()).toBe(1)
  })

  it('goes below the path of a custom host', async () => {
    const server = await createScriptedServer([json(everything)])
    const { client } = createDesk()
    await client.acquire(context([`${server.url}/agora/`]), recorder)
    expect(server.received[0]?.path).toBe('/agora/v1/apps/app/cloud_recording/acquire')
  })
})

describe('an answer', () => {
  it('brings the ids, the round trip and the server’s clock', async () => {
    const server = await createScriptedServer([json(ids, 200, { date: 'Tue, 03 Nov 2026 12:00:00 GMT' })])
    const { client } = createDesk()
    const result = await client.start(context([server.url]), startInput)
    expect(result).toMatchObject({ ok: true, value: { sid: 'S1', resourceId: 'R1' }, meta: { http: 200, attempts: 1 } })
    expect(result.ok && result.meta.clockOffset).toBeLessThan(0)
  })

  it('does not change the resource id that was asked with', async () => {
    const server = await createScriptedServer([json({ resourceId: 'another', sid: 'S1' })])
    const { client } = createDesk()
    expect(await client.start(context([server.url]), startInput)).toMatchObject({ value: { resourceId: 'R1' } })
  })

  it('of a megabyte and more is refused without being read to its end', async () => {
    const server = await createScriptedServer([text(`{"resourceId":"${'x'.repeat(3_000_000)}"}`)])
    const { client, log } = createDesk()
    const result = await client.query(context([server.url]), recording)
    expect(result).toMatchObject({ ok: false, fault: { problem: { code: 'queryUnanswered' } } })
    expect(log[0]?.error).toBe('ETOOLARGE')
    expect(log[0]?.responseBody?.length).toBeLessThan(17_000)
  })

  it.each([301, 302, 303, 307, 308])(
    'with redirect %i is not followed: secrets stay where they were sent',
    async (status) => {
      const elsewhere = await createScriptedServer([json(everything)])
      const server = await createScriptedServer([text('', status, { location: `${elsewhere.url}/v1/take` })])
      const { client } = createDesk()
      for (const call of AgoraCall.options) {
        expect(await make(client, call, context([server.url]))).toMatchObject({
          ok: false,
          fault: { problem: { code: 'redirected' }, certainty: 'refused', attempts: 1 },
        })
      }
      expect(elsewhere.received).toHaveLength(0)
    },
  )
})

describe('a start', () => {
  it('whose answer is cut off behind the sid has a sid', async () => {
    const server = await createScriptedServer([
      (response) => {
        response.writeHead(200, { 'content-length': '400' })
        response.write('{"resourceId":"R1","sid":"38f8e3cfdc474cd56fc1ceba380d7e1a",')
        setTimeout(() => response.destroy(), 20)
      },
    ])
    const { client } = createDesk()
    expect(await client.start(context([server.url]), startInput)).toMatchObject({
      ok: true,
      value: { sid: '38f8e3cfdc474cd56fc1ceba380d7e1a' },
      meta: { attempts: 1 },
    })
  })

  it('that is lost is repeated with the same resource and body, and never acquired again', async () => {
    const server = await createScriptedServer([
      reset,
      text('<html></html>'),
      json({ code: 1004, reason: 'running' }, 400),
    ])
    const { client } = createDesk()
    const result = await client.start(context([server.url]), startInput)
    expect(result).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', code: 1004, attempts: 3, problem: { code: 'alreadyRecording' } },
    })
    expect(new Set(server.received.map(({ path }) => path)).size).toBe(1)
    expect(new Set(server.received.map(({ body }) => body)).size).toBe(1)
  })

  it('that may have arrived is not called expired or refused by what comes later', async () => {
    const server = await createScriptedServer([reset, json({ code: 433, reason: 'expired' }, 400)])
    const { client } = createDesk()
    expect(await client.start(context([server.url]), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', code: 433, problem: { code: 'startUnconfirmed' } },
    })
  })

  it('keeps a sid that came with an error', async () => {
    const server = await createScriptedServer([json({ code: 500, sid: 'S9' }, 500), json({ code: 2 }, 400)])
    const { client } = createDesk()
    expect(await client.start(context([server.url]), startInput)).toMatchObject({ ok: false, fault: { sid: 'S9' } })
  })
})

describe('a sid beside "already recorded"', () => {
  const sidAfter = async (body: object, status = 400) => {
    const server = await createScriptedServer([json(body, status)])
    const result = await createDesk().client.start(context([server.url]), startInput)
    return result.ok ? result.value.sid : result.fault.sid
  }

  it('is taken when it is the own resource that records', async () => {
    expect(await sidAfter({ code: 1004, sid: 'S1' })).toBe('S1')
    expect(await sidAfter({ code: 7, sid: 'S1', resourceId: 'R1' }, 201)).toBe('S1')
  })

  it('is left alone when it belongs to another resource: with ours it could never be stopped', async () => {
    expect(await sidAfter({ code: 53, sid: 'theirs' })).toBeNull()
    expect(await sidAfter({ code: 53, sid: 'theirs' }, 201)).toBeNull()
    expect(await sidAfter({ code: 1004, sid: 'theirs', resourceId: 'R9' })).toBeNull()
  })
})

describe('before anything is sent', () => {
  it('every attempt is announced and waited for, with its number', async () => {
    const server = await createScriptedServer([json({ code: 500 }, 500), json(ids)])
    const { client } = createDesk()
    const announced: string[] = []
    const result = await client.start(
      context([server.url], {
        beforeAttempt: async ({ call, number }) => {
          expect(server.received).toHaveLength(number - 1)
          await new Promise((resolve) => setTimeout(resolve, 5))
          announced.push(`${call} ${number}`)
        },
      }),
      startInput,
    )
    expect(result).toMatchObject({ ok: true, meta: { attempts: 2 } })
    expect(announced).toEqual(['start 1', 'start 2'])
  })

  it('an attempt that cannot be announced is not made', async () => {
    const server = await createScriptedServer([json(ids)])
    const { client } = createDesk()
    const beforeAttempt = () => {
      throw new ProblemError('journalUnavailable', { params: { detail: 'disk full' } })
    }
    expect(await client.start(context([server.url], { beforeAttempt }), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', attempts: 0, problem: { code: 'journalUnavailable' } },
    })
    const odd = () => Promise.reject(new Error(`quotes ${secrets.certificate}`))
    const result = await client.start(context([server.url], { beforeAttempt: odd }), startInput)
    expect(result).toMatchObject({ ok: false, fault: { problem: { code: 'internal', params: { detail: 'Error' } } } })
    expect(server.received).toHaveLength(0)
  })

  it.each([
    ['http to another computer', ['http://192.168.0.9']],
    ['one bad host among good ones', ['https://api.agora.io', 'http://api.agora.io']],
    ['credentials in the address', ['https://user:word@api.agora.io']],
    ['no host at all', []],
  ])('%s is refused', async (_, hosts) => {
    const { client, log } = createDesk()
    expect(await client.acquire(context(hosts), recorder)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', attempts: 0, problem: { code: 'accountHostInvalid' } },
    })
    expect(log).toEqual([])
  })

  it('a value the service would refuse is named by its place', async () => {
    const server = await createScriptedServer([json(ids)])
    const { client } = createDesk()
    const at = context([server.url])
    const detail = async (input: typeof startInput) => {
      const result = await client.start(at, input)
      return result.ok ? null : result.fault.problem.params['detail']
    }
    expect(await detail({ ...startInput, channel: 'café' })).toBe('cname')
    expect(await detail({ ...startInput, uid: '0' })).toBe('uid')
    expect(await detail({ ...startInput, resourceId: '..' })).toBe('appId, resourceId, sid')
    expect(server.received).toHaveLength(0)
  })
})

describe('cancelling', () => {
  it('before anything is sent leaves nothing behind', async () => {
    const server = await createScriptedServer([json(ids)])
    const { client, log } = createDesk()
    const signal = AbortSignal.abort()
    expect(await client.start(context([server.url], { signal }), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', attempts: 0, problem: { code: 'commandCancelled' } },
    })
    expect(log).toEqual([])
  })

  it('while the service is working leaves the outcome unknown', async () => {
    const controller = new AbortController()
    const server = await createScriptedServer([() => controller.abort()])
    const { client, log } = createDesk()
    expect(await client.start(context([server.url], { signal: controller.signal }), startInput)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', problem: { code: 'startUnconfirmed' } },
    })
    expect(log).toHaveLength(1)
    expect(log[0]?.error).toBe('CANCELLED')
  })

  it('everything by closing', async () => {
    const closing: { close?: () => void } = {}
    const server = await createScriptedServer([() => closing.close?.()])
    const { client } = createDesk()
    closing.close = () => void client.close()
    expect(await client.stop(context([server.url]), recording)).toMatchObject({
      ok: false,
      fault: { certainty: 'unknown', problem: { code: 'stopUnconfirmed' } },
    })
    expect(await client.stop(context([server.url]), recording)).toMatchObject({
      ok: false,
      fault: { certainty: 'notSent', problem: { code: 'commandCancelled' } },
    })
    expect(server.received).toHaveLength(1)
  })
})

describe('the request log', () => {
  it('has one line per attempt, in the form the inspector takes', async () => {
    const server = await createScriptedServer([json({ code: 500, reason: 'trouble' }, 500), json(ids)])
    const { client, log } = createDesk()
    await client.start(context([server.url]), startInput)
    expect(log.map(({ attempt, status, error }) => [attempt, status, error])).toEqual([
      [1, 500, null],
      [2, 200, null],
    ])
    for (const entry of log) expect(RequestLogEntry.safeParse(entry).success).toBe(true)
    expect(log[0]).toMatchObject({
      call: 'start',
      method: 'POST',
      host: `127.0.0.1:${server.port}`,
      path: '/v1/apps/app/cloud_recording/resourceid/R1/mode/mix/start',
      responseBody: '{"code":500,"reason":"trouble"}',
    })
    expect(log[0]?.requestBody).toContain('rehearsal-bucket')
  })

  it('never holds a secret, even if the service repeats them in every way', async () => {
    const server = await createScriptedServer([
      (response, { headers, body }) => {
        response.writeHead(400, { 'content-type': 'application/json' })
        response.end(
          JSON.stringify({
            code: `refused ${secrets.certificate}`,
            reason: `${headers.authorization ?? ''} ${body} ${encodeURIComponent(body)}`,
            echo: JSON.parse(body === '' ? '{}' : body) as unknown,
          }),
        )
      },
    ])
    const { client, log } = createDesk()
    const results = []
    for (const call of AgoraCall.options) results.push(await make(client, call, context([server.url])))
    const outside = JSON.stringify({ log, results })
    for (const secret of spellings('customer')) expect(outside).not.toContain(secret)
    expect(log.length).toBeGreaterThanOrEqual(5)
  })

  it('that cannot be written does not cost a recording', async () => {
    const server = await createScriptedServer([json(ids)])
    const { client } = createDesk({
      log: () => {
        throw new Error('disk full')
      },
    })
    expect(await client.start(context([server.url]), startInput)).toMatchObject({ ok: true })
  })
})
