import type { ClientRequest } from 'node:http'
import type { Connections } from './connections.ts'

/** A way that takes longer than this is no way, ms. */
const PATIENCE_MS = 5000

function answers(request: ClientRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (answered: boolean): void => {
      request.destroy()
      resolve(answered)
    }
    request.once('response', () => done(true))
    request.on('error', () => done(false))
    request.setTimeout(PATIENCE_MS, () => done(false))
    request.end()
  })
}

/** Whether anything at all answers at this address, on the way that requests take. It is told nothing. Never throws. */
export async function reaches(connections: Pick<Connections, 'request'>, url: URL): Promise<boolean> {
  try {
    return await answers(await connections.request(new URL('/', url), { method: 'HEAD', headers: {} }))
  } catch {
    return false
  }
}
