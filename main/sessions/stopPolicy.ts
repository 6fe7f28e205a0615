import { ProblemError } from '../../shared/problem.ts'
import type { Surface } from '../../shared/recording/session.ts'
import { canStop } from '../../shared/recording/sessionState.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import { recordingOf } from './calls.ts'
import type { ResolveCredentials, Sessions } from './port.ts'

interface StopPolicyDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly credentials: ResolveCredentials
  /** Carries out a stop that has been decided. */
  readonly stopNow: (id: SessionId) => void
  /** Gives up a start that has not been sent. */
  readonly cancelAcquire: (id: SessionId) => void
}

/**
 * The one way to stop, for every surface: what a press on Stop means is decided here and nowhere else.
 * The policy is "at once": the stop leaves as soon as it is journaled.
 */
export function createStopPolicy(deps: StopPolicyDeps): { readonly request: Sessions['stop'] } {
  const { clock, book, credentials, stopNow, cancelAcquire } = deps

  const refuseHopeless = (id: SessionId): void => {
    const session = book.get(id)
    if (session.phase === 'startUnknown' || session.phase === 'uncontrollable') {
      throw new ProblemError('sessionNotControllable')
    }
    if (!canStop(session)) throw new ProblemError('sessionNotLive')
  }

  return {
    request: async ({ sessionId: id }, surface: Surface) => {
      refuseHopeless(id)
      const controllable = recordingOf(book.get(id)) !== null
      // Without the certificate nothing could be sent: better said now than shown as a stop that goes nowhere.
      if (controllable) await credentials(book.get(id).accountId)
      refuseHopeless(id)
      const told = [{ type: 'operator', action: 'stop', surface } as const]
      const session = book.apply(id, { type: 'stopRequested', at: clock.now() }, told)
      if (recordingOf(session) === null) cancelAcquire(id)
      else stopNow(id)
      return session
    },
  }
}
