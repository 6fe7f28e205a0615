import { assertNever } from '../../shared/assertNever.ts'
import { type Answer, gateway, refusal } from './answer.ts'
import type { Authorization } from './authorization.ts'
import { acquire } from './calls/acquire.ts'
import type { CallDeps, CallInput } from './calls/context.ts'
import { query } from './calls/query.ts'
import { start } from './calls/start.ts'
import { stop } from './calls/stop.ts'
import { updateLayout } from './calls/updateLayout.ts'
import type { Dialect, RehearsalApp } from './options.ts'
import { appIdOf, type Route } from './route.ts'

/** A request as far as the gateway reads it. */
export interface Received {
  readonly path: string
  readonly route: Route | null
  readonly authorization: Authorization
  readonly contentType: string | null
  /** The parsed JSON; undefined when there was none. */
  readonly body: unknown
}

export interface DispatchDeps extends CallDeps {
  readonly apps: readonly RehearsalApp[]
  readonly withinLimit: (appId: string) => boolean
}

/** Answers a request as the service would: gateway first, then the call. */
export async function dispatch(received: Received, deps: DispatchDeps): Promise<Answer> {
  const { route, authorization } = received
  const appId = appIdOf(received.path)
  if (appId === null) return gateway(404, 'no Route matched with those values')
  const app = deps.apps.find((one) => one.appId === appId)
  const dialect = app?.dialect ?? deps.apps[0]?.dialect ?? 'specification'
  if (authorization.seen === 'missing') return gateway(401, 'Unauthorized')
  if (authorization.customerId === null) return gateway(401, 'Invalid authentication credentials')
  if (app?.customerId !== authorization.customerId)
    return gateway(400, dialect === 'current' ? 'appid is invalid' : 'invalid appid')
  if (!deps.withinLimit(app.appId)) return gateway(429, 'API rate limit exceeded')
  if (!route)
    return dialect === 'current'
      ? gateway(404, 'no Route matched with those values')
      : refusal(dialect, 8, 'the path or the HTTP method is wrong')
  if (!contentTypeFits(dialect, received.contentType, route))
    return refusal(dialect, 8, 'Content-type must be application/json;charset=utf-8')
  if (route.call !== 'acquire' && route.mode !== 'mix') return refusal(dialect, 2, 'only mode mix is supported')
  return call({ app, route, body: received.body }, deps)
}

/** The specification's service wants its one spelling, on a query too; today's wants JSON where there is a body. */
function contentTypeFits(dialect: Dialect, contentType: string | null, route: Route): boolean {
  if (dialect === 'specification') return contentType === 'application/json;charset=utf-8'
  if (route.call === 'query') return true
  return /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(contentType ?? '')
}

function call(input: CallInput, deps: CallDeps): Answer | Promise<Answer> {
  switch (input.route.call) {
    case 'acquire':
      return acquire(input, deps)
    case 'start':
      return start(input, deps)
    case 'query':
      return query(input, deps)
    case 'updateLayout':
      return updateLayout(input, deps)
    case 'stop':
      return stop(input, deps)
    default:
      return assertNever(input.route.call)
  }
}
