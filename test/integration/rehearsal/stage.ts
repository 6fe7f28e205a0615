import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { defaultApp, type Dialect, type RehearsalOptions } from '../../../main/rehearsal/options.ts'
import { createRehearsalService, type RehearsalService } from '../../../main/rehearsal/service.ts'
import { createVirtualClock, type VirtualClock } from '../../../main/rehearsal/virtualClock.ts'

/** A JSON object nobody has looked into yet. */
export type Json = Record<string, unknown>

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly body: Json
}

export interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly agent?: Agent
  /** Real ms after which the request gives up with an error. */
  readonly patience?: number
}

/** The specification's channel and uid. */
export const who = { cname: 'httpClient463224', uid: '527841' }

/** The start body that the specification prints. */
export const startExample = () => ({
  uid: '527841',
  cname: 'httpClient463224',
  clientRequest: {
    token: '<token if any>',
    recordingConfig: {
      maxIdleTime: 30,
      streamTypes: 2,
      audioProfile: 1,
      channelType: 0,
      videoStreamType: 1,
      transcodingConfig: {
        height: 640,
        width: 360,
        bitrate: 500,
        fps: 15,
        mixedVideoLayout: 1,
        backgroundColor: '#FF0000',
      },
    },
    storageConfig: { accessKey: 'xxxxxxf', region: 3, bucket: 'xxxxx', secretKey: 'xxxxx', vendor: 2 },
  } as Json,
})

/** The updateLayout body that the specification prints. */
export const updateExample = () => ({
  uid: '527841',
  cname: 'httpClient463224',
  clientRequest: {
    mixedVideoLayout: 3,
    backgroundColor: '#FF0000',
    layoutConfig: [
      { uid: '1', x_axis: 0.1, y_axis: 0.1, width: 0.1, height: 0.1, alpha: 1.0, render_mode: 1 },
      { uid: '2', x_axis: 0.2, y_axis: 0.2, width: 0.1, height: 0.1, alpha: 1.0, render_mode: 1 },
    ],
  } as Json,
})

/** Ids of a recording. */
export interface Ids {
  readonly resourceId: string
  readonly sid: string
}

/** A service on a clock that only the test moves, and somebody who sends it correct requests. */
export interface Stage {
  readonly service: RehearsalService
  readonly clock: VirtualClock
  send(method: string, path: string, sent?: Sent): Promise<Reply>
  acquire(body?: unknown): Promise<Reply>
  start(resourceId: string, body?: unknown): Promise<Reply>
  query(ids: Ids): Promise<Reply>
  updateLayout(ids: Ids, body?: unknown): Promise<Reply>
  stop(ids: Ids, body?: unknown): Promise<Reply>
  /** acquire and start, both accepted. */
  record(body?: { readonly cname: string; readonly uid: string }): Promise<Ids>
  close(): Promise<void>
}

/** Waits until something is so. @throws after 10 s. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It did not come to be so within 10 s.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const basic = (id: string, certificate: string) =>
  `Basic ${Buffer.from(`${id}:${certificate}`).toString('base64')}`

/** Sends one request and waits for its complete answer. Rejects when the connection breaks. */
export const fetchOnce = (url: string, method: string, sent: Sent = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: { ...sent.headers }, agent: sent.agent ?? false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const json = (answer.headers['content-type'] ?? '').includes('json')
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          body: json ? (JSON.parse(text) as Json) : {},
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.setTimeout(sent.patience ?? 10_000, () => outgoing.destroy(new Error('no answer')))
    outgoing.end(sent.body === undefined ? undefined : JSON.stringify(sent.body))
  })

/** Opens a stage. Its clock stands still at 23 November 2026, 20:00 UTC; each request comes 200 ms after the one before. */
export async function openStage(options: RehearsalOptions & { readonly dialect?: Dialect } = {}): Promise<Stage> {
  let wire = 0
  const clock = createVirtualClock({
    from: { realAt: 0, virtualAt: Date.UTC(2026, 10, 23, 20), speed: 0 },
    real: () => 0,
    monotonic: () => wire,
  })
  const app = { ...defaultApp, dialect: options.dialect ?? 'specification' }
  const service = await createRehearsalService({
    clock,
    apps: [app],
    ...options,
    times: { stopUpload: 0, ...options.times },
  })
  const base = `/v1/apps/${app.appId}/cloud_recording`
  const headers = {
    Authorization: basic(app.customerId, app.customerCertificate),
    'Content-Type': 'application/json;charset=utf-8',
  }
  const send = (method: string, path: string, sent: Sent = {}) => {
    wire += 200
    return fetchOnce(service.url + path, method, { ...sent, headers: { ...headers, ...sent.headers } })
  }
  const at = (ids: Ids, call: string) => `${base}/resourceid/${ids.resourceId}/sid/${ids.sid}/mode/mix/${call}`
  const empty = { ...who, clientRequest: {} }
  const stage: Stage = {
    service,
    clock,
    send,
    acquire: (body = empty) => send('POST', `${base}/acquire`, { body }),
    start: (resourceId, body = startExample()) =>
      send('POST', `${base}/resourceid/${resourceId}/mode/mix/start`, { body }),
    query: (ids) => send('GET', at(ids, 'query')),
    updateLayout: (ids, body = updateExample()) => send('POST', at(ids, 'updateLayout'), { body }),
    stop: (ids, body = empty) => send('POST', at(ids, 'stop'), { body }),
    record: async (body = startExample()) => {
      const reserved = await stage.acquire({ cname: body.cname, uid: body.uid, clientRequest: {} })
      const resourceId = String(reserved.body['resourceId'])
      const started = await stage.start(resourceId, body)
      if (started.status !== 200) throw new Error(`The start was refused: ${started.text}`)
      return { resourceId, sid: String(started.body['sid']) }
    },
    close: () => service.close(),
  }
  return stage
}

/** The serverResponse of an answer. */
export const responseOf = (reply: Reply): Json => reply.body['serverResponse'] as Json
