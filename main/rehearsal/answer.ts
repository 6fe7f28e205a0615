import type { Dialect } from './options.ts'

/** What goes back over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** A JSON answer. */
export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json;charset=utf-8', ...headers },
  text: JSON.stringify(body),
})

/** Channel and uid that today's service repeats in its answers. */
export interface Who {
  readonly cname: string
  readonly uid: string
}

/** The service's way to say no: a code and a reason; today's service adds channel and uid. */
export const refusal = (
  dialect: Dialect,
  code: number,
  reason: string,
  more: { readonly status?: number; readonly who?: Who | undefined; readonly sid?: string | undefined } = {},
): Answer =>
  json(more.status ?? 400, {
    code,
    reason,
    ...(dialect === 'current' && more.who ? { cname: more.who.cname, uid: more.who.uid } : {}),
    ...(more.sid === undefined ? {} : { sid: more.sid }),
  })

/** What the gateway in front of the service says. */
export const gateway = (status: number, message: string): Answer => json(status, { message })

/** The recording is not (or not any more) known to any worker. */
export const notFound = (dialect: Dialect, who?: Who): Answer =>
  refusal(
    dialect,
    404,
    dialect === 'current' ? 'failed to find worker' : 'The requested resource could not be found.',
    { status: 404, who },
  )
