import { execFile } from 'node:child_process'
import https from 'node:https'
import { promisify } from 'node:util'
import { defaultApp } from '../../main/rehearsal/options.ts'

/** Acquire and start by hand, as short a way as there is. */
export interface BareStart {
  acquire(channel: string): Promise<string>
  /** Acquire, then start with what came of it. */
  pair(channel: string): Promise<void>
  close(): void
}

const { appId, customerId, customerCertificate } = defaultApp
const contentType = 'application/json;charset=utf-8'
const storageConfig = { vendor: 2, region: 3, bucket: 'bench', accessKey: 'access-key', secretKey: 'secret-key' }
const acquireBody = (cname: string): object => ({ cname, uid: '527841', clientRequest: {} })
const startBody = (cname: string): object => ({ cname, uid: '527841', clientRequest: { storageConfig } })

type Send = (path: string, body: object) => Promise<string>

function bareStart(send: Send, close: () => void): BareStart {
  const acquire = async (cname: string): Promise<string> => {
    const { resourceId } = JSON.parse(await send('/acquire', acquireBody(cname))) as { readonly resourceId?: string }
    if (resourceId === undefined) throw new Error('No resource.')
    return resourceId
  }
  return {
    acquire,
    pair: async (cname) => {
      const resourceId = await acquire(cname)
      const answer = await send(`/resourceid/${resourceId}/mode/mix/start`, startBody(cname))
      if (!answer.includes('"sid"')) throw new Error(`No sid: ${answer}`)
    },
    close,
  }
}

/** By bare `node:https` over a connection that is kept alive. */
export function createBareStart(url: string, cert: string): BareStart {
  const agent = new https.Agent({ keepAlive: true, ca: cert })
  const authorization = `Basic ${Buffer.from(`${customerId}:${customerCertificate}`).toString('base64')}`
  const send: Send = (path, body) =>
    new Promise((resolve, reject) => {
      const headers = { authorization, 'content-type': contentType }
      const call = https.request(
        `${url}/v1/apps/${appId}/cloud_recording${path}`,
        { method: 'POST', agent, headers },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => (text += chunk))
          response.on('end', () => resolve(text))
        },
      )
      call.on('error', reject)
      call.end(JSON.stringify(body))
    })
  return bareStart(send, () => agent.destroy())
}

/** By two commands in a shell, as the service's own guide does it: a process and a connection for each. Null without curl. */
export async function createCurlStart(url: string, certFile: string): Promise<BareStart | null> {
  const run = promisify(execFile)
  const there = await run('curl', ['--version']).then(
    () => true,
    () => false,
  )
  if (!there) return null
  const send: Send = async (path, body) => {
    const target = `${url}/v1/apps/${appId}/cloud_recording${path}`
    const user = `${customerId}:${customerCertificate}`
    const header = `content-type: ${contentType}`
    const { stdout } = await run('curl', [
      ...['--silent', '--noproxy', '*', '--cacert', certFile, '--user', user],
      ...['--header', header, '--data', JSON.stringify(body), target],
    ])
    return stdout
  }
  return bareStart(send, () => undefined)
}
