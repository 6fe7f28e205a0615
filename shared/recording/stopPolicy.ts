import { assertNever } from '../assertNever.ts'
import type { DeskSettings } from '../state/snapshot.ts'
import type { PendingStop, Surface } from './session.ts'
import { z } from 'zod'

/** How long a first press waits for its second one, ms. */
export const PRESS_TWICE_MS = 1_500

/** What the operator did on Stop. `hold`: the pointer was held down long enough. `now`: "Stop now" beside a countdown. */
export const StopGesture = z.enum(['press', 'hold', 'now'])
export type StopGesture = z.infer<typeof StopGesture>

/** What follows from it: nothing, the stop itself, or a stop that still can be kept from leaving. */
export type StopDecision =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'wait'; readonly policy: PendingStop['policy']; readonly ms: number }

const nothing: StopDecision = { kind: 'nothing' }
const stop: StopDecision = { kind: 'stop' }

/** Surfaces on which a second press within a moment is possible: a menu closes with every click. */
const canPressTwice: ReadonlySet<Surface> = new Set(['window', 'shortcut'])

/** The stop policy, the same for every surface. Pure. `pending` is a stop that was asked for before and has not left. */
export function decideStop(
  gesture: StopGesture,
  surface: Surface,
  pending: PendingStop | null,
  { stopPolicy, countdownSeconds }: Pick<DeskSettings, 'stopPolicy' | 'countdownSeconds'>,
): StopDecision {
  // Whoever quits has answered a question with a button that says so.
  if (surface === 'quit' && gesture === 'now') return stop
  if (pending !== null) {
    if (pending.policy === 'pressTwice') return surface === 'plan' ? nothing : stop
    return gesture === 'press' ? nothing : stop
  }
  const countdown: StopDecision = { kind: 'wait', policy: 'countdown', ms: countdownSeconds * 1000 }
  switch (stopPolicy) {
    case 'atOnce':
      return stop
    case 'hold':
      return gesture === 'hold' && surface === 'window' ? stop : countdown
    case 'pressTwice':
      return canPressTwice.has(surface) ? { kind: 'wait', policy: 'pressTwice', ms: PRESS_TWICE_MS } : countdown
    case 'countdown':
      return countdown
    default:
      return assertNever(stopPolicy)
  }
}
