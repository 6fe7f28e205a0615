import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from './answer.ts'
import { readAuthorization } from './authorization.ts'
import { dispatch, type DispatchDeps, type Received } from './dispatch.ts'
import type { FaultBook } from './faults/book.ts'
import { deliver } from './faults/deliver.ts'
import type { Fault } from './faults/fault.ts'
import { replacement, type Sent } from './faults/replaced.ts'
import type { LedgerWriter } from './ledger.ts'
import { appIdOf, routeOf } from './route.ts'

export interface ExchangeDeps extends DispatchDeps {
  readonly ledger: LedgerWriter
  readonly faults: FaultBook
  /** Puts what has changed on disk, if that can be done. */
  readonly keep: () => void
}

const channelOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'cname' in body && typeof body.cname === 'string' ? [body.cname] : []

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const headersOf = (request: IncomingMessage, authorization: string) => ({
  ...Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
  authorization,
})

/** One request of the API, from the last byte received to the last byte sent. */
export async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  reused: boolean,
  deps: ExchangeDeps,
): Promise<void> {
  const { clock, ledger, sessions } = deps
  const path = request.url ?? '/'
  const method = request.method ?? 'GET'
  const route = routeOf(method, path)
  const body = parsed(text)
  const appId = appIdOf(path)
  const authorization = readAuthorization(request.headers.authorization, deps.apps)
  const contentType = request.headers['content-type'] ?? null
  const seq = ledger.record({
    at: clock.now(),
    wireAt: clock.wire(),
    appId,
    call: route?.call ?? 'other',
    method,
    path,
    headers: headersOf(request, authorization.seen),
    contentType,
    body: body === undefined ? (text === '' ? null : text) : body,
  })
  response.on('finish', () => ledger.note(seq, { answered: true, answeredAt: clock.now() }))

  const channel = channelOf(body)
  const known = route?.resourceId ? sessions.resource(route.resourceId)?.channel : undefined
  const names = [route?.sid ?? '', route?.resourceId ?? '', ...channel, known ?? ''].filter((name) => name !== '')
  const met = deps.faults.take({ call: route?.call ?? 'other', appId, names, reused })
  const received: Received = { path, route, authorization, contentType, body }

  await before(met)
  if (
    met.some((fault) => fault.kind === 'dropReused' || (fault.kind === 'reset' && fault.when === 'beforeProcessing'))
  ) {
    request.socket.resetAndDestroy()
    return
  }
  if (met.some((fault) => fault.kind === 'hang' && fault.when === 'beforeProcessing')) return
  if (route && route.call !== 'start') befall(met, route.sid, deps)
  const sent = { authorization: request.headers.authorization ?? '', text }
  const answer = await answerFor(received, sent, met, deps, () => ledger.note(seq, { processed: true }))
  if (route?.call === 'start') befall(met, sessions.resource(route.resourceId)?.sid ?? '', deps)
  // What an answer says must outlive a crash that comes right after it.
  if (route && route.call !== 'query') deps.keep()
  ledger.note(seq, { status: answer.status })

  await after(met)
  if (met.some((fault) => fault.kind === 'reset')) {
    request.socket.resetAndDestroy()
    return
  }
  const skew = met.reduce((sum, fault) => sum + (fault.kind === 'clockSkew' ? fault.ms : 0), 0)
  deliver(response, answer, met, clock.now() + skew)
}

async function before(met: readonly Fault[]) {
  for (const fault of met) if (fault.kind === 'latency' && fault.when === 'beforeProcessing') await pause(fault.ms)
}

async function after(met: readonly Fault[]) {
  for (const fault of met) if (fault.kind === 'latency' && fault.when === 'afterProcessing') await pause(fault.ms)
}

async function answerFor(
  received: Received,
  sent: Sent,
  met: readonly Fault[],
  deps: ExchangeDeps,
  processed: () => void,
) {
  const dialect = deps.apps.find((app) => app.appId === received.route?.appId)?.dialect ?? 'specification'
  const instead = met.map((fault) => replacement(fault, dialect, sent)).find((one) => one !== null)
  if (instead && !instead.processed) return instead.answer
  processed()
  const own: Answer = await dispatch(received, deps)
  return instead?.answer ?? own
}

/** What faults do to the recording itself. */
function befall(met: readonly Fault[], sid: string, { sessions }: ExchangeDeps) {
  for (const fault of met) {
    if (fault.kind === 'failover') sessions.failover(sid, fault.seconds)
    if (fault.kind === 'abnormal') sessions.end(sid, 'abnormal')
    if (fault.kind === 'token') sessions.end(sid, 'token')
    if (fault.kind === 'upload') sessions.change(sid, { upload: fault.outcome })
  }
}
