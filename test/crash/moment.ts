import { setTimeout as pause } from 'node:timers/promises'
import type { LedgerCounts } from '../../main/rehearsal/ledger.ts'
import type { Dice } from './dice.ts'

/** Requests beside which the desk is killed. */
const calls = ['acquire', 'start', 'updateLayout', 'stop'] as const

/**
 * When the desk dies. `flow`: so long after its operator began. `request`: so long after the service received the n-th request
 * of a kind. `launch`: so long after its process began, with everything to take up again. Times in ms.
 */
export type Moment =
  | { readonly kind: 'flow'; readonly ms: number }
  | { readonly kind: 'request'; readonly call: (typeof calls)[number]; readonly nth: number; readonly ms: number }
  | { readonly kind: 'launch'; readonly ms: number }

/** A flow in which the awaited request does not come ends here, ms. */
const LONGEST_FLOW_MS = 2_500

/** Throws the dice for one kill. `launch`: whether it may fall into a launch. */
export function drawMoment(dice: Dice, launch: boolean): Moment {
  const kind = dice.weighted({ flow: 45, request: 45, launch: launch ? 10 : 0 })
  switch (kind) {
    case 'flow':
      return { kind, ms: dice.int(1_500) }
    case 'request': {
      const call = dice.pick(calls)
      // Most of the answers leave within these ms: before, on their way, and just after.
      return { kind, call, nth: 1 + dice.int(call === 'updateLayout' ? 2 : 4), ms: dice.int(60) }
    }
    case 'launch':
      return { kind, ms: 50 + dice.int(2_000) }
  }
}

/** The moment in words. */
export function nameOf(moment: Moment): string {
  switch (moment.kind) {
    case 'flow':
      return `${moment.ms} ms into the flow`
    case 'request':
      return `${moment.ms} ms after ${moment.call} #${moment.nth}`
    case 'launch':
      return `${moment.ms} ms into the launch`
  }
}

/** Waits until a moment of a flow has come, and says which one it was: where the awaited request never came, a random one of the flow. */
export async function untilMoment(
  moment: Exclude<Moment, { kind: 'launch' }>,
  counts: () => LedgerCounts,
): Promise<Moment> {
  if (moment.kind === 'flow') {
    await pause(moment.ms)
    return moment
  }
  const { call, nth, ms } = moment
  const from = counts()[call]
  const began = performance.now()
  const hasCome = (): boolean => counts()[call] >= from + nth
  while (!hasCome() && performance.now() - began < LONGEST_FLOW_MS) await pause(1)
  if (!hasCome()) return { kind: 'flow', ms: Math.round(performance.now() - began) }
  await pause(ms)
  return moment
}
