import type { AgoraCall } from '../problem.ts'
import { assertNever } from '../assertNever.ts'
import type { QueryAnswer, StopAnswer } from './answers.ts'
import { isKnownCode, rowOfProblem } from './catalogue.ts'
import { type Fields, field, isFields, parseFields, readNumber, textField } from './readJson.ts'
import { readQuery, readStop } from './serverResponse.ts'

/** What a success carries, by call. */
export interface Successes {
  readonly acquire: { readonly resourceId: string }
  readonly start: { readonly sid: string }
  readonly query: QueryAnswer
  readonly updateLayout: null
  readonly stop: StopAnswer
}

/** An answer that is no success, as far as it can be read. */
export interface ReadFault {
  readonly code: number | string | null
  readonly reason: string | null
  /** A sid that came along, and the resource it is said to belong to. */
  readonly sid: string | null
  readonly resourceId: string | null
  readonly emptySid: boolean
  /** Its words stand where gateways put theirs. */
  readonly isGateway: boolean
  /** Whether the body is a JSON object at all. */
  readonly readable: boolean
}

/** An answer, read. */
export type ReadAnswer<C extends AgoraCall> =
  { readonly ok: true; readonly value: Successes[C] } | { readonly ok: false; readonly fault: ReadFault }

/** The specification prints answers as `{"Code":…,"Body":{…}}`. That is notation, but costs nothing to read as well. */
function unwrap(fields: Fields): Fields {
  const body = field(fields, 'Body')
  return isFields(body) ? { code: field(fields, 'Code'), ...body } : fields
}

function readCode(fields: Fields): number | string | null {
  const code = field(fields, 'code')
  return readNumber(code) ?? (typeof code === 'string' && code !== '' ? code : null)
}

function readReason(fields: Fields): string | null {
  return textField(fields, 'reason') ?? textField(fields, 'message') ?? textField(fields, 'error')
}

/** A sid in a text that is no JSON (any more): an answer that was cut off may still name the recording it started. */
function salvagedSid(text: string): string | null {
  return /"sid"\s*:\s*"([A-Za-z0-9_-]+)"/.exec(text)?.[1] ?? null
}

/** Somebody else's recording holds channel and uid: a sid beside this code is theirs. */
function isBusy(fields: Fields): boolean {
  const code = readCode(fields)
  return typeof code === 'number' && rowOfProblem('start', 'channelUidBusy').codes?.includes(code) === true
}

function readSuccess(call: AgoraCall, fields: Fields): Successes[AgoraCall] | undefined {
  const sid = textField(fields, 'sid')
  const resourceId = textField(fields, 'resourceId')
  // An id that was given is never thrown away, whatever code stands beside it.
  if (call === 'acquire') return resourceId === null ? undefined : { resourceId }
  if (call === 'start') return sid === null || isBusy(fields) ? undefined : { sid }
  if (isKnownCode(call, readCode(fields))) return undefined
  const response = field(fields, 'serverResponse')
  const named = sid !== null || resourceId !== null
  switch (call) {
    case 'query':
      return isFields(response) || named ? readQuery(fields) : undefined
    case 'stop':
      return isFields(response) || named ? readStop(isFields(response) ? response : {}) : undefined
    case 'updateLayout':
      return named ? null : undefined
    default:
      return assertNever(call)
  }
}

function readFault(call: AgoraCall, fields: Fields | null, text: string): ReadFault {
  if (fields === null) {
    return {
      code: null,
      reason: null,
      sid: call === 'start' ? salvagedSid(text) : null,
      resourceId: null,
      emptySid: false,
      isGateway: false,
      readable: false,
    }
  }
  return {
    code: readCode(fields),
    reason: readReason(fields),
    sid: textField(fields, 'sid'),
    resourceId: textField(fields, 'resourceId'),
    emptySid: field(fields, 'sid') === '',
    isGateway: textField(fields, 'reason') === null && textField(fields, 'message') !== null,
    readable: true,
  }
}

/**
 * Reads an answer liberally: a success is a 2xx with the ids that the call has to bring. Never throws, whatever the text is.
 * A start whose answer was cut off behind the sid counts as started: that sid is the only handle to a running recording.
 */
export function readAnswer<C extends AgoraCall>(call: C, http: number, text: string): ReadAnswer<C> {
  const parsed = parseFields(text)
  const fields = parsed === null ? null : unwrap(parsed)
  if (http >= 200 && http < 300) {
    const value = fields === null ? undefined : readSuccess(call, fields)
    if (value !== undefined) return { ok: true, value: value as Successes[C] }
    const sid = fields === null && call === 'start' ? salvagedSid(text) : null
    if (sid !== null) return { ok: true, value: { sid } as Successes[C] }
  }
  return { ok: false, fault: readFault(call, fields, text) }
}
