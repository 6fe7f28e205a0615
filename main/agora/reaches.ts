import type { ClientRequest } from 'node:http'
import type { Connections } from './connections.ts'
import { provesNetwork } from './networkErrors.ts'

/** What is found at an address: somebody who answers, somebody who does not let the desk in, or nobody. */
export type Reached = 'answers' | 'refuses' | 'silent'

/** A way that takes longer than this is no way, ms. */
const PATIENCE_MS = 5000

function found(request: ClientRequest, failed: (error: unknown) => Reached): Promise<Reached> {
  return new Promise((resolve) => {
    const done = (reached: Reached): void => {
      request.destroy()
      resolve(reached)
    }
    request.once('response', () => done('answers'))
    request.on('error', (error) => done(failed(error)))
    request.setTimeout(PATIENCE_MS, () => done('silent'))
    request.end()
  })
}

/** What is found at this address on the way that requests take. It is told nothing. Never throws. */
export async function reaches(connections: Pick<Connections, 'request' | 'proxyOf'>, url: URL): Promise<Reached> {
  const failed = (error: unknown): Reached =>
    provesNetwork(error, url, connections.proxyOf(url)) ? 'refuses' : 'silent'
  try {
    return await found(await connections.request(new URL('/', url), { method: 'HEAD', headers: {} }), failed)
  } catch (error) {
    return failed(error)
  }
}
