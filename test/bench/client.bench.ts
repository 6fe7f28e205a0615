import { fork } from 'node:child_process'
import https from 'node:https'
import { join } from 'node:path'
import { createAgoraClient } from '../../main/agora/client.ts'
import { systemClock } from '../../main/clock.ts'
import type { BenchServer } from './clientServer.ts'
import { againstReference, type Metric, percentile } from './metric.ts'

const ROUNDS = 1500
const WARM_UP = 300

const recording = { channel: 'httpClient463224', uid: '527841', resourceId: 'R'.repeat(280), sid: 'S'.repeat(32) }
const credentials = `Basic ${Buffer.from('customer:rehearsal-certificate').toString('base64')}`

/**
 * A query through the client against the same query through bare `node:https` with keep-alive, taken in turns over TLS to a
 * server in a process of its own. Each query has an App ID of its own, so that the request budget does not count in.
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

async function measure({ port, cert }: BenchServer): Promise<Readonly<Record<string, Metric>>> {
  const url = `https://127.0.0.1:${port}`
  const agent = new https.Agent({ keepAlive: true, ca: cert })
  const client = createAgoraClient({
    clock: systemClock,
    random: () => 0,
    log: () => undefined,
    proxyFor: () => null,
    extraCa: [cert],
  })

  const bare = (appId: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const path = `/v1/apps/${appId}/cloud_recording/resourceid/${recording.resourceId}/sid/${recording.sid}/mode/mix/query`
      const headers = { authorization: credentials, 'content-type': 'application/json;charset=utf-8' }
      const request = https.request(`${url}${path}`, { agent, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve(JSON.parse(text)))
      })
      request.on('error', reject)
      request.end()
    })

  const desk = async (appId: string): Promise<void> => {
    const context = {
      appId,
      customerId: 'customer',
      certificate: 'rehearsal-certificate',
      hosts: [url],
      sessionId: null,
    }
    const result = await client.query(context, recording)
    if (!result.ok) throw new Error(`The query failed: ${result.fault.problem.code}`)
  }

  const samples = { bare: [] as number[], desk: [] as number[] }
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const [name, query] of [['bare', bare] as const, ['desk', desk] as const]) {
      const start = performance.now()
      await query(`app${round % WARM_UP}`)
      if (round >= WARM_UP) samples[name].push(performance.now() - start)
    }
  }
  await client.close()
  agent.destroy()
  return {
    'client.query.p50': againstReference(percentile(samples.desk, 0.5), percentile(samples.bare, 0.5), 'ms', 1.5),
    'client.query.p99': againstReference(percentile(samples.desk, 0.99), percentile(samples.bare, 0.99), 'ms', 3),
  }
}
