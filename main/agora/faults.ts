import { type FaultFacts, unconfirmedRow } from '../../shared/agora/catalogue.ts'
import type { Certainty } from '../../shared/agora/retry.ts'
import { type AgoraCall, type Problem, type ProblemCode, ProblemError, problem } from '../../shared/problem.ts'
import { capped } from './redact.ts'
import type { CallFault } from './port.ts'

/** What a fault is made from. `word` is the technical name of what went wrong below HTTP. */
export interface FaultInput {
  readonly call: AgoraCall
  readonly problem: ProblemCode
  readonly retryable: boolean
  readonly certainty: Certainty
  readonly attempts: number
  readonly host: string
  readonly facts: FaultFacts | null
  readonly word: string | null
  readonly sid: string | null
  readonly networkProven: boolean
}

/** Reasons are shown in small type: more than this is no reason, characters. */
const REASON_LENGTH = 200

function detailOf(facts: FaultFacts | null, word: string | null): string {
  const code = facts?.code ?? null
  const parts = [code === null ? null : `code ${code}`, facts === null ? null : `HTTP ${facts.http}`, word]
  return parts.filter((part) => part !== null).join(', ')
}

/** Words that stay true while it is not known what became of an earlier attempt. */
const trueInDoubt: ReadonlySet<ProblemCode> = new Set([
  'channelUidBusy',
  'alreadyRecording',
  'serviceTrouble',
  'unknownTrouble',
])

/** The problem of the last attempt, unless it would claim more than is known after all of them. */
function honestProblem({ call, problem: last, certainty }: FaultInput): ProblemCode {
  return certainty === 'unknown' && !trueInDoubt.has(last) ? unconfirmedRow(call).problem : last
}

/** A fault with the words of the catalogue. The texts in `facts` must be redacted. */
export function createFault(input: FaultInput): CallFault {
  const { call, facts, word } = input
  const reason = typeof facts?.reason === 'string' ? capped(facts.reason, REASON_LENGTH) : null
  const code = typeof facts?.code === 'string' ? capped(facts.code, REASON_LENGTH) : (facts?.code ?? null)
  const params = {
    host: input.host,
    detail: detailOf(facts === null ? null : { ...facts, code }, word),
    code: code ?? '–',
    reason: reason ?? '–',
  }
  return {
    certainty: input.certainty,
    call,
    http: facts?.http ?? null,
    code,
    problem: problem(honestProblem(input), {
      params,
      retryable: input.retryable,
      ...(facts === null ? {} : { service: { call, http: facts.http, code, reason } }),
    }),
    attempts: input.attempts,
    sid: input.sid,
    networkProven: input.networkProven,
  }
}

/** A fault of the desk itself, before anything was sent. */
export function localFault(call: AgoraCall, because: Problem, attempts: number, certainty: Certainty): CallFault {
  return { certainty, call, http: null, code: null, problem: because, attempts, sid: null, networkProven: false }
}

/** What a failed `beforeAttempt` means to the operator. Only its name is kept: messages may quote anything. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return problem('internal', { params: { detail: error instanceof Error ? error.name : 'unknown' } })
}
