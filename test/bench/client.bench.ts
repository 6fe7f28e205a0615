import { fork } from 'node:child_process'
import https from 'node:https'
import { join } from 'node:path'
import got from 'got'
import { createAgoraClient } from '../../main/agora/client.ts'
import { systemClock } from '../../main/clock.ts'
import type { BenchServer } from './clientServer.ts'
import { againstReference, inTurns, type Metric, percentile } from './metric.ts'

const ROUNDS = 3000
const WARM_UP = 1000
/** Enough for each round to find its request budget free, however fast the machine. */
const APPS = 1000

const recording = { channel: 'httpClient463224', uid: '527841', resourceId: 'R'.repeat(280), sid: 'S'.repeat(32) }

/** One query from the ids to the answer read; resolves to the status in it. */
type Query = (appId: string) => Promise<number | null>

/**
 * The same query three ways, in turns that change with every round, over TLS and kept-alive connections to a server in a
 * process of its own: through the client, through got alone with the client's settings, through bare `node:https`. All three
 * build URL and Authorization header, send the same bytes and read the same answer, since any caller has to. Before each
 * turn everything settles, so that nobody pays for what another one left to do.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const child = fork(join(import.meta.dirname, 'clientServer.ts'))
  try {
    const server = await new Promise<BenchServer>((resolve) => {
      child.once('message', (ready) => resolve(ready as BenchServer))
    })
    return await measure(server)
  } finally {
    child.kill()
  }
}

function urlOf(host: string, appId: string): string {
  return `${host}/v1/apps/${appId}/cloud_recording/resourceid/${recording.resourceId}/sid/${recording.sid}/mode/mix/query`
}

/** In the order in which got sends them. */
function headersOf(): Readonly<Record<string, string>> {
  const credentials = Buffer.from('customer:rehearsal-certificate').toString('base64')
  return {
    'user-agent': 'recording-desk',
    'content-type': 'application/json;charset=utf-8',
    authorization: `Basic ${credentials}`,
  }
}

function statusIn(text: string): number {
  const { serverResponse } = JSON.parse(text) as { readonly serverResponse: { readonly status: string } }
  return Number(serverResponse.status)
}

function bareQuery(host: string, agent: https.Agent): Query {
  return (appId) =>
    new Promise((resolve, reject) => {
      const request = https.request(urlOf(host, appId), { agent, headers: headersOf() }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve(statusIn(text)))
      })
      request.on('error', reject)
      request.end()
    })
}

function gotQuery(host: string, agent: https.Agent): Query {
  const client = got.extend({
    request: ({ hostname, port, pathname: path }, { method, headers }) =>
      https.request({ hostname, port, path, method, headers, agent }),
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0, methods: [], statusCodes: [], errorCodes: [] },
    decompress: false,
    headers: { 'user-agent': 'recording-desk' },
  })
  return (appId) =>
    new Promise((resolve, reject) => {
      const { 'user-agent': _own, ...headers } = headersOf()
      const stream = client.stream(urlOf(host, appId), { method: 'GET', headers })
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('error', reject)
      stream.once('end', () => resolve(statusIn(Buffer.concat(chunks).toString('utf8'))))
    })
}

async function measure({ port, cert }: BenchServer): Promise<Readonly<Record<string, Metric>>> {
  const host = `https://127.0.0.1:${port}`
  const agent = new https.Agent({ keepAlive: true, ca: cert })
  const gotAgent = new https.Agent({ keepAlive: true, ca: cert })
  const client = createAgoraClient({
    clock: systemClock,
    random: () => 0,
    log: () => undefined,
    proxyFor: () => null,
    extraCa: [cert],
  })
  const clientQuery: Query = async (appId) => {
    const context = {
      appId,
      customerId: 'customer',
      certificate: 'rehearsal-certificate',
      hosts: [host],
      sessionId: null,
    }
    const result = await client.query(context, recording)
    if (!result.ok) throw new Error(`The query failed: ${result.fault.problem.code}`)
    return result.value.status
  }

  const ways = [
    { query: bareQuery(host, agent), samples: [] as number[] },
    { query: gotQuery(host, gotAgent), samples: [] as number[] },
    { query: clientQuery, samples: [] as number[] },
  ] as const
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    // Both directions, so that each way comes as often behind each other one.
    const turns = round % 2 === 0 ? ways : ways.toReversed()
    for (const { query, samples } of turns) {
      await settled()
      const start = performance.now()
      const status = await query(`app${round % APPS}`)
      const took = performance.now() - start
      if (status !== 5) throw new Error(`The answer was read as ${status}.`)
      if (round >= WARM_UP) samples.push(took)
    }
  }
  await client.close()
  agent.destroy()
  gotAgent.destroy()

  const [bare, alone, desk] = ways.map(({ samples }) => samples) as [number[], number[], number[]]
  return {
    'client.query.p50': inTurns(desk, bare, 'ms', 1.5),
    // What the package alone costs on top of node:https: nothing the desk leaves out brings the client below it.
    'client.query.p50.got-alone': inTurns(alone, bare, 'ms', null),
    'client.query.p50.over-got': inTurns(desk, alone, 'ms', 1.25),
    'client.query.p99': againstReference(percentile(desk, 0.99), percentile(bare, 0.99), 'ms', 3),
  }
}

/** After everything that answers leave behind: sockets that go back to their agent, streams that close. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
