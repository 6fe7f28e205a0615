import { type Answer, json } from '../answer.ts'
import { bodies } from '../checks/bodies.ts'
import { type CallDeps, type CallInput, readBody } from './context.ts'

/** acquire: hands out a resource id for this app, channel and uid. */
export function acquire(input: CallInput, deps: CallDeps): Answer {
  const body = readBody(input, bodies[input.app.dialect].empty, 2)
  if (!body.ok) return body.answer
  const { cname, uid } = body.value
  const { resourceId } = deps.sessions.acquire(input.app.appId, cname, uid)
  return json(200, { ...(input.app.dialect === 'current' ? { cname, uid } : {}), resourceId })
}
