import type { CommandResult } from '../../../shared/ipc/contractSessions.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isGivenUp } from '../../../shared/recording/sessionState.ts'

/** The fates in the order in which their numbers are said. */
const startFates = ['started', 'armed', 'starting', 'arming', 'unknown', 'refused', 'failed'] as const

/**
 * What became of one start or reservation. `starting` and `arming`: the service has not answered yet. `unknown`: a start without an
 * answer, or one whose sid nobody knows. `refused`: the service or the desk did not take it. `failed`: it does
 * not record for another reason.
 */
export type StartFate = (typeof startFates)[number]

/** The fate, and why where it is a bad one. */
export interface StartedOrNot {
  readonly fate: StartFate
  readonly why: Problem | null
}

const is = (fate: StartFate, why: Problem | null = null): StartedOrNot => ({ fate, why })

/** `result`: what main said to the command, null before it did. `session`: the row as it is now, which alone knows the service's answer. */
export function startFate(kind: 'start' | 'arm', result: CommandResult | null, session: Session | null): StartedOrNot {
  if (result === null) return is(kind === 'start' ? 'starting' : 'arming')
  if (!result.ok) return is('refused', result.problem)
  const now = session ?? result.session
  const { phase, sid, reason, outcome, armedUntil } = now
  if (phase === 'armed') return is(armedUntil === null ? 'arming' : 'armed')
  if (phase === 'startUnknown' || phase === 'uncontrollable') return is('unknown', reason)
  if (phase !== 'ended') return is(sid === null ? 'starting' : 'started')
  if (isGivenUp(now)) return is('unknown', reason)
  if (sid === null) return is(outcome === 'failed' ? 'refused' : 'failed', reason)
  return outcome === 'failed' ? is('failed', reason) : is('started')
}

/** How many there are of each fate, in the order of {@link startFates}; those that nothing met are left out. */
export function countFates(
  fates: readonly StartFate[],
): readonly { readonly fate: StartFate; readonly count: number }[] {
  return startFates
    .map((fate) => ({ fate, count: fates.filter((other) => other === fate).length }))
    .filter(({ count }) => count > 0)
}
