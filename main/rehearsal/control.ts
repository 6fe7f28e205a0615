import { z } from 'zod'
import { BucketFailure } from './bucket/bucketFailures.ts'
import { FaultRule } from './faults/fault.ts'
import type { RehearsalService } from './service.ts'

/** Everything below this path is for test processes, and only when the service was started with `control`. */
export const controlPath = '/rehearsal/control/'

/** The header that carries the control token. */
export const controlHeader = 'x-rehearsal-control'

/** What a control request gets: JSON, or the bytes of a recorded file. */
export interface ControlAnswer {
  readonly status: number
  readonly body: unknown
}

type Controlled = Omit<RehearsalService, 'close' | 'control'>

const PeopleOrder = z.strictObject({
  appId: z.string().optional(),
  channel: z.string(),
  clear: z.boolean().default(false),
  join: z.array(z.string()).default([]),
  leave: z.array(z.string()).default([]),
})

const ClockOrder = z.strictObject({ advance: z.number().min(0).optional(), speed: z.number().min(0).optional() })

const ScriptOrder = z.strictObject({
  sid: z.string(),
  end: z.enum(['stop', 'idle', 'abnormal', 'token', 'expired']).optional(),
  failover: z.number().min(0).optional(),
  upload: z.enum(['uploaded', 'backuped', 'unknown']).optional(),
})

const BucketOrder = z.strictObject({ failures: z.array(BucketFailure) })

const ok = (body: unknown): ControlAnswer => ({ status: 200, body })

/**
 * Answers `<method> /rehearsal/control/<what>`:
 * GET, DELETE ledger · GET recordings · GET, POST, DELETE faults · POST people · GET, POST clock · POST script ·
 * GET files and files/<key> · POST bucket · POST dropIdle.
 * @throws ZodError for an order that makes no sense.
 */
export function controlAnswer(method: string, url: URL, body: unknown, service: Controlled): ControlAnswer {
  const what = url.pathname.slice(controlPath.length)
  if (method === 'GET' && what.startsWith('files/')) {
    const bytes = service.bucket.read(decodeURIComponent(what.slice('files/'.length)))
    return bytes ? ok(bytes) : { status: 404, body: { error: 'no such file' } }
  }
  switch (`${method} ${what}`) {
    case 'GET ledger':
      return ok({
        entries: service.ledger.entries(Number(url.searchParams.get('after') ?? 0)),
        counts: service.ledger.counts(),
      })
    case 'DELETE ledger':
      service.ledger.clear()
      return ok({})
    case 'GET recordings':
      return ok({ recordings: service.recordings() })
    case 'GET faults':
      return ok({ faults: service.faults.active() })
    case 'POST faults':
      return ok({
        ids: z
          .array(FaultRule)
          .parse([body].flat())
          .map((rule) => service.faults.add(rule)),
      })
    case 'DELETE faults':
      service.faults.clear()
      return ok({})
    case 'POST people':
      return people(PeopleOrder.parse(body), service)
    case 'GET clock':
      return ok({ now: service.clock.now(), speed: service.clock.speed() })
    case 'POST clock':
      return clock(ClockOrder.parse(body), service)
    case 'POST script':
      return script(ScriptOrder.parse(body), service)
    case 'GET files':
      return ok({ url: service.bucket.url, files: service.bucket.files() })
    case 'POST bucket':
      service.bucket.setFailures(BucketOrder.parse(body).failures)
      return ok({ failures: service.bucket.failures() })
    case 'POST dropIdle':
      service.dropIdleConnections()
      return ok({})
    default:
      return { status: 404, body: { error: `there is no control ${method} ${what}` } }
  }
}

function people(order: z.output<typeof PeopleOrder>, service: Controlled): ControlAnswer {
  const appId = order.appId ?? service.apps[0]?.appId ?? ''
  if (order.clear) service.people.clear(appId, order.channel)
  for (const uid of order.join) service.people.join(appId, order.channel, uid)
  for (const uid of order.leave) service.people.leave(appId, order.channel, uid)
  return ok({ people: service.people.list(appId, order.channel) })
}

function clock(order: z.output<typeof ClockOrder>, { clock: time }: Controlled): ControlAnswer {
  if (order.speed !== undefined) time.setSpeed(order.speed)
  if (order.advance !== undefined) time.advance(order.advance)
  return ok({ now: time.now(), speed: time.speed() })
}

function script({ sid, ...order }: z.output<typeof ScriptOrder>, service: Controlled): ControlAnswer {
  if (order.upload !== undefined) service.script.upload(sid, order.upload)
  if (order.failover !== undefined) service.script.failover(sid, order.failover)
  if (order.end !== undefined) service.script.end(sid, order.end)
  return ok({ recording: service.recordings().find((one) => one.sid === sid) ?? null })
}
