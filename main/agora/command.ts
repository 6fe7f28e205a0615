import { checkRequest } from '../../shared/agora/checkRequest.ts'
import { callPath } from '../../shared/agora/paths.ts'
import type { Successes } from '../../shared/agora/responses.ts'
import { type AttemptOutcome, certaintyOf, nextStep, SHORTEST_ATTEMPT } from '../../shared/agora/retry.ts'
import { type AgoraCall, type Problem, problem } from '../../shared/problem.ts'
import { elapsedOf } from '../clock.ts'
import { type AttemptResult, type AttemptTools, makeAttempt } from './attempt.ts'
import { type Command, createEnvelope } from './envelope.ts'
import { createFault, localFault, problemOf } from './faults.ts'
import { hostFault, type HostMemory, urlBelow } from './hosts.ts'
import type { CallContext, CallFault, CallResult } from './port.ts'
import type { RateLimiter } from './rateLimiter.ts'
import { createLateAnswers, type LateAnswers } from './lateAnswers.ts'
import { wait } from './wait.ts'

/** What running a command needs. `random`: 0 ≤ x < 1. */
export interface CommandTools extends AttemptTools {
  readonly random: () => number
  readonly limiter: RateLimiter
  readonly hosts: HostMemory
  /** ms after which a command is over, by call. */
  readonly deadlines: Readonly<Record<AgoraCall, number>>
}

/** Whoever was told to pause comes back at slightly different moments, ms. */
const JITTER = 250

/** What keeps a command from being sent at all, or null. `path`: of the call, null when it cannot be one. */
function refusal<C extends AgoraCall>(context: CallContext, command: Command<C>, path: string | null): Problem | null {
  const bad = context.hosts.length === 0 ? '' : context.hosts.find((host) => hostFault(host) !== null)
  if (bad !== undefined) return problem('accountHostInvalid', { params: { host: bad } })
  const finding = checkRequest(command.call, command.body)[0]
  if (finding !== undefined) return problem('requestNotSendable', { params: { detail: finding.path } })
  if (path !== null) return null
  return problem('requestNotSendable', { params: { detail: 'appId, resourceId, sid' } })
}

/** What an attempt without success tells about its host: nothing where the attempt was cancelled or did not connect. */
function verdictOn<C extends AgoraCall>({
  outcome,
  fault,
}: Extract<AttemptResult<C>, { ok: false }>): 'answered' | 'failed' | null {
  if (outcome.kind === 'lost') return fault.word === 'CANCELLED' ? null : 'failed'
  if (outcome.kind !== 'answered') return null
  const http = fault.facts?.http ?? 0
  if (outcome.explicit && http < 500) return 'answered'
  return http >= 500 || http < 400 ? 'failed' : null
}

/**
 * Runs one call to its end: waits its turn, sends, repeats what may be repeated, and gives up with what is known, at its
 * deadline at the latest. Never throws.
 */
export async function runCommand<C extends AgoraCall>(
  tools: CommandTools,
  context: CallContext,
  command: Command<C>,
  signal: AbortSignal,
): Promise<CallResult<Successes[C]>> {
  // What other calls are answered too late is told by the next query.
  if (command.call !== 'start') return runAttempts(tools, context, command, signal, null)
  const late = createLateAnswers<C>(signal)
  const result = await runAttempts(tools, context, command, late.signal, late)
  if (!result.ok && result.fault.certainty === 'unknown' && result.fault.sid === null) await late.settled()
  late.close()
  if (result.ok) return result
  return late.success() ?? { ok: false, fault: { ...result.fault, sid: result.fault.sid ?? late.sid() } }
}

async function runAttempts<C extends AgoraCall>(
  tools: CommandTools,
  context: CallContext,
  command: Command<C>,
  signal: AbortSignal,
  late: LateAnswers<C> | null,
): Promise<CallResult<Successes[C]>> {
  const { call } = command
  const path = callPath(call, command.ids)
  const refused = refusal(context, command, path)
  if (refused !== null) return { ok: false, fault: localFault(call, refused, 0, 'notSent') }

  const { appId, hosts, sessionId } = context
  const envelope = createEnvelope(context, command)
  const passed = (): number => elapsedOf(tools.clock)
  const startedAt = passed()
  const history: AttemptOutcome[] = []
  let host = tools.hosts.preferred(hosts)
  let last: Extract<AttemptResult<C>, { ok: false }> | null = null
  /** A sid that any of the attempts brought must not be lost behind a later answer without one. */
  let sid: string | null = null
  let networkProven = false

  const isCancelled = (): boolean => signal.aborted
  const left = (): number => Math.max(0, tools.deadlines[call] - (passed() - startedAt))
  const failed = (fault: CallFault): CallResult<Successes[C]> => ({
    ok: false,
    fault: { ...fault, sid, networkProven },
  })

  /** Ends with the last answer, or with what kept the next attempt from being made. */
  function giveUp(instead: Problem): CallResult<Successes[C]> {
    const certainty = certaintyOf(call, history)
    const attempts = history.length
    return last === null || certainty === 'notSent'
      ? failed(localFault(call, instead, attempts, certainty))
      : failed(createFault({ ...last.fault, call, certainty, attempts }))
  }

  for (;;) {
    const waitMs = Math.max(0, left() - SHORTEST_ATTEMPT)
    const permit = await tools.limiter.take({ appId, call, sessionId, signal, waitMs })
    if (permit === null) {
      return giveUp(problem(isCancelled() ? 'commandCancelled' : 'ownQueueFull', { retryable: true }))
    }
    try {
      await context.beforeAttempt?.({ call, number: history.length + 1, certainty: certaintyOf(call, history) })
    } catch (error) {
      permit.returned()
      return failed(localFault(call, problemOf(error), history.length, certaintyOf(call, history)))
    }
    if (isCancelled()) {
      permit.returned()
      return giveUp(problem('commandCancelled'))
    }

    const url = urlBelow(hosts[host] ?? '', path ?? '')
    const number = history.length + 1
    const result = await makeAttempt(tools, {
      context,
      command,
      envelope,
      url,
      number,
      leftMs: left(),
      signal,
      openLate: late === null ? null : () => late.open(number),
      onLeft: () => permit.left(),
    })
    // Other calls do work before they answer: what they take says nothing about the network.
    if (call === 'query' && (result.ok || result.outcome.kind === 'answered')) permit.answered()
    if (result.ok) {
      tools.hosts.answered(hosts, host)
      return { ok: true, value: result.value, meta: { ...result.meta, attempts: number } }
    }
    last = result
    sid = result.fault.sid ?? sid
    networkProven ||= result.fault.networkProven
    history.push(result.outcome)
    const verdict = verdictOn(result)
    if (verdict !== null) tools.hosts[verdict](hosts, host)
    if (isCancelled()) return giveUp(problem('commandCancelled'))

    const step = nextStep(call, history, hosts.length, left())
    if (step.pauseMs > 0) tools.limiter.pause(appId, step.pauseMs + tools.random() * JITTER)
    if (!step.again) {
      return failed(createFault({ ...result.fault, call, certainty: step.certainty, attempts: number }))
    }
    if (step.host === 'other') host = (host + 1) % hosts.length
    if (step.afterMs > 0 && !(await wait(tools.clock, step.afterMs, signal))) {
      return giveUp(problem('commandCancelled'))
    }
  }
}
