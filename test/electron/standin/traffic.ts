import type { CdpSession } from './chromium/pipe.ts'
import type { RequestPaused } from './chromium/protocol.ts'
import { deskScheme, toDesk } from './origins.ts'
import type { Schemes } from './protocol.ts'

/** What {@link serveTraffic} asks the window. */
export interface TrafficRules {
  readonly schemes: Schemes
  readonly mainFrameId: () => string
  /** Address (inside Chromium) that the desk itself is loading right now. */
  readonly expected: () => string | null
  /** A page wants to go somewhere: false keeps it where it is. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean
  readonly log: (line: string) => void
}

/** Answers everything a page requests: the desk's own schemes by their handlers, nothing else at all. */
export async function serveTraffic(session: CdpSession, rules: TrafficRules): Promise<void> {
  const fail = (requestId: string, errorReason: 'Failed' | 'Aborted' | 'BlockedByClient') =>
    session.send('Fetch.failRequest', { requestId, errorReason })

  const answer = async (paused: RequestPaused): Promise<object> => {
    const { requestId, request, frameId, resourceType } = paused
    const navigates = resourceType === 'Document'
    const isMainFrame = frameId === rules.mainFrameId()
    if (navigates && !(isMainFrame && request.url === rules.expected())) {
      if (!rules.mayNavigate(toDesk(request.url), isMainFrame)) return await fail(requestId, 'Aborted')
    }
    // Chromium's own wish, which Electron does not have.
    if (new URL(request.url).pathname === '/favicon.ico') return await fail(requestId, 'Aborted')
    const scheme = deskScheme(request.url)
    const handler = scheme === null ? undefined : rules.schemes.handlers.get(scheme)
    if (handler !== undefined) {
      const response = await respond(handler, paused, rules.log)
      if (response === null) return await fail(requestId, 'Failed')
      await fulfil(session, requestId, response)
      return {}
    }
    rules.log(`refused a request to ${toDesk(request.url)}: only the desk's own files load in the stand-in`)
    return await fail(requestId, 'BlockedByClient')
  }

  session.on('Fetch.requestPaused', (paused) => {
    // The page may be gone before its answer comes.
    answer(paused).catch((error: unknown) => rules.log(`request to ${toDesk(paused.request.url)}: ${String(error)}`))
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function respond(
  handler: (request: Request) => Response | Promise<Response>,
  { request }: RequestPaused,
  log: (line: string) => void,
): Promise<Response | null> {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, toDesk(value)])
  const { method, postData } = request
  const body = postData === undefined ? {} : { body: postData }
  try {
    const response = await handler(new Request(toDesk(request.url), { method, headers, ...body }))
    if (response instanceof Response) return response
    log(`the handler of ${toDesk(request.url)} did not return a Response`)
  } catch (error) {
    log(`the handler of ${toDesk(request.url)} failed: ${String(error)}`)
  }
  return null
}

async function fulfil(session: CdpSession, requestId: string, response: Response): Promise<void> {
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value: forChromium(name, value) }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  await session.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body })
}

/** A policy may name the desk's scheme, which Chromium knows under another address. */
function forChromium(name: string, value: string): string {
  if (name.toLowerCase() !== 'content-security-policy') return value
  return value.replace(/(?<=[\s;])([a-z][a-z0-9+-]*):\/\/([\w.-]+)/g, (all, scheme: string, host: string) =>
    /^(https?|wss?)$/.test(scheme) ? all : `https://${host}.${scheme}.invalid`,
  )
}
