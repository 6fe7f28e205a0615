import { type Answer, json, notFound, refusal, type Who } from '../answer.ts'
import { channelNameFault } from '../checks/channelName.ts'
import { check, type Checked } from '../checks/parameters.ts'
import type { RehearsalApp, RehearsalBucketAccess, RehearsalTimes } from '../options.ts'
import type { Recording, Resource } from '../recording.ts'
import type { Route } from '../route.ts'
import type { Sessions } from '../sessions.ts'
import { type Standing, standing } from '../truth.ts'
import type { VirtualClock } from '../virtualClock.ts'
import type { z } from 'zod'

/** What every call works with. */
export interface CallDeps {
  readonly clock: VirtualClock
  readonly times: RehearsalTimes
  readonly sessions: Sessions
  readonly bucket: RehearsalBucketAccess
  /** Whether the rehearsal's bucket takes no files now. */
  readonly uploadTrouble: () => 'refused' | 'silent' | null
  /** Stops that wait for their uploads: sid → whether a query came meanwhile. */
  readonly stopping: Map<string, { queried: boolean }>
}

/** An authenticated request with a well-formed header. `body` is undefined when it was no JSON. */
export interface CallInput {
  readonly app: RehearsalApp
  readonly route: Route
  readonly body: unknown
}

/** Either what was looked for, or the answer that says why not. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer }

const no = (answer: Answer) => ({ ok: false, answer }) as const

/** Reads a body by its schema: wrong parameters get `code`, a wrong channel name 1013. */
export function readBody<Schema extends z.ZodType<{ cname: string; uid: string; clientRequest: unknown }>>(
  { app, body }: CallInput,
  schema: Schema,
  code: number,
): Found<z.output<Schema>> {
  const read: Checked<z.output<Schema>> = check(schema, body)
  if (!read.ok) return no(refusal(app.dialect, body === undefined ? 2 : code, read.reason))
  const { cname, uid } = read.value
  const fault = channelNameFault(cname)
  return fault === null
    ? { ok: true, value: read.value }
    : no(refusal(app.dialect, 1013, fault, { who: { cname, uid } }))
}

/** The resource of a request, if it belongs to this app. */
export function findResource({ app, route }: CallInput, sessions: Sessions): Found<Resource> {
  const resource = sessions.resource(route.resourceId)
  if (!resource) return no(refusal(app.dialect, 1001, 'fails to parse the resource ID'))
  if (resource.appId !== app.appId) return no(refusal(app.dialect, 1003, 'the App ID does not match the resource ID'))
  return { ok: true, value: resource }
}

/** Refuses channel and uid that are not those of the resource; null when they are. */
export function mismatch(app: RehearsalApp, resource: Resource, who: Who): Answer | null {
  if (resource.channel === who.cname && resource.uid === who.uid) return null
  const code = app.dialect === 'current' ? 432 : 1003
  return refusal(app.dialect, code, 'the channel name or uid does not match the resource ID', { who })
}

/** The recording a query, updateLayout or stop is about, with what can be said about it now. */
export function findRecording(
  input: CallInput,
  deps: CallDeps,
  who?: Who,
): Found<{ readonly recording: Recording; readonly standing: Standing }> {
  const { app, route } = input
  const resource = findResource(input, deps.sessions)
  if (!resource.ok) return resource
  if (resource.value.sid !== route.sid)
    return no(refusal(app.dialect, 1003, 'the recording ID (sid) does not match the resource ID'))
  const other = who && mismatch(app, resource.value, who)
  if (other) return no(other)
  const recording = deps.sessions.recording(route.sid)
  if (!recording) return no(notFound(app.dialect, who))
  const now = standing(recording, deps.times, deps.clock.now())
  if (now.kind === 'gone') return no(notFound(app.dialect, { cname: recording.channel, uid: recording.uid }))
  return { ok: true, value: { recording, standing: now } }
}

/** An accepted call: the ids, with channel and uid in today's answers. */
export const accepted = (app: RehearsalApp, recording: Recording, serverResponse?: object): Answer =>
  json(200, {
    ...(app.dialect === 'current' ? { cname: recording.channel, uid: recording.uid } : {}),
    resourceId: recording.resourceId,
    sid: recording.sid,
    ...(serverResponse ? { serverResponse } : {}),
  })
