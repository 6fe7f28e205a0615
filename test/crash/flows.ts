import { setTimeout as pause } from 'node:timers/promises'
import type { PresetId, SessionId } from '../../shared/ids.ts'
import { defaultLayout } from '../../shared/layout/layoutState.ts'
import type { Phase } from '../../shared/recording/session.ts'
import type { Dice } from './dice.ts'
import type { Hand } from './hand.ts'
import type { Told, Witness } from './witness.ts'

/** What an operator in a hurry does, and how often. */
const habits = {
  start: 26,
  startMany: 8,
  arm: 10,
  startArmed: 12,
  letGo: 3,
  layout: 22,
  stop: 12,
  stopNow: 10,
  stopMany: 4,
  keep: 4,
  reroll: 8,
  resolve: 5,
  forget: 4,
  plan: 3,
  dismiss: 4,
  policy: 3,
  look: 4,
} as const

type Habit = keyof typeof habits

/** Commands that the desk answered with yes, counted by kind. */
export type Answered = Map<Habit, number>

export interface FlowDeps {
  readonly hand: Hand
  readonly witness: Witness
  readonly dice: Dice
  readonly presets: readonly PresetId[]
  readonly answered: Answered
}

/** Presses one thing after the other, without waiting for answers, until `over` says so. Never throws: the desk may die. */
export async function operate(deps: FlowDeps, over: () => boolean): Promise<void> {
  const { dice, answered } = deps
  while (!over()) {
    const habit = dice.weighted(habits)
    const work = perform(habit, deps)
    // Who is killed answers no more.
    void work.then(
      (yes) => {
        if (yes && !over()) answered.set(habit, (answered.get(habit) ?? 0) + 1)
      },
      () => undefined,
    )
    await pause(dice.int(90))
  }
}

async function perform(habit: Habit, { hand, witness, dice, presets }: FlowDeps): Promise<boolean> {
  const shown = witness.told().filter(({ gone }) => !gone)
  const within = (...phases: readonly Phase[]): readonly Told[] => shown.filter(({ phase }) => phases.includes(phase))
  const one = (from: readonly Told[]): SessionId | null => (from.length === 0 ? null : dice.pick(from).id)
  const rolling = within('starting', 'joined', 'recording')
  const freePresets = presets.filter((id) => !shown.some(({ presetId, phase }) => presetId === id && phase !== 'ended'))
  const on = async (
    from: readonly Told[],
    work: (sessionId: SessionId) => Promise<{ readonly ok: boolean }>,
  ): Promise<boolean> => {
    const sessionId = one(from)
    return sessionId === null ? false : (await work(sessionId)).ok
  }

  switch (habit) {
    case 'start': {
      if (freePresets.length === 0) return false
      return (await hand.ask('sessions.start', { presetId: dice.pick(freePresets) })).ok
    }
    case 'startMany': {
      const presetIds = freePresets.slice(0, 2 + dice.int(3))
      return presetIds.length > 0 && (await hand.ask('sessions.startMany', { presetIds })).ok
    }
    case 'arm': {
      if (freePresets.length === 0) return false
      return (await hand.ask('sessions.arm', { presetId: dice.pick(freePresets) })).ok
    }
    case 'startArmed':
      return on(within('armed'), (sessionId) => hand.ask('sessions.startArmed', { sessionId }))
    case 'letGo':
      return on(within('armed', 'acquiring'), (sessionId) => {
        witness.asksToGo(sessionId)
        return hand.ask('sessions.letGo', { sessionId })
      })
    case 'layout': {
      const backgroundColor = `#${dice.int(0x1000000).toString(16).padStart(6, '0')}`
      const layout = { ...defaultLayout, backgroundColor }
      return on(within('joined', 'recording'), (sessionId) => hand.ask('sessions.updateLayout', { sessionId, layout }))
    }
    case 'stop':
      return on(rolling, (sessionId) => hand.ask('sessions.stop', { sessionId, gesture: 'press' }))
    case 'stopNow':
      return on(rolling, (sessionId) => hand.ask('sessions.stop', { sessionId, gesture: 'now' }))
    case 'stopMany': {
      const sessionIds = rolling.slice(0, 3).map(({ id }) => id)
      return sessionIds.length > 0 && (await hand.ask('sessions.stopMany', { sessionIds, gesture: 'press' })).ok
    }
    case 'keep':
      return on(rolling, (sessionId) => hand.ask('sessions.keepRecording', { sessionId }))
    case 'reroll':
      return on(within('ended'), (sessionId) => hand.ask('sessions.reroll', { sessionId }))
    case 'resolve': {
      const choice = dice.pick(['tryAgain', 'useAlternate'] as const)
      return on(within('startUnknown', 'uncontrollable'), (sessionId) =>
        hand.ask('sessions.resolveUnknown', { sessionId, choice }),
      )
    }
    case 'forget':
      return on(within('startUnknown', 'uncontrollable'), (sessionId) =>
        witness.letsGo(sessionId, () => hand.ask('sessions.resolveUnknown', { sessionId, choice: 'forget' })),
      )
    case 'plan': {
      const plannedEnd = { at: Date.now() + 500 + dice.int(2_000), action: 'stop' } as const
      return on(rolling, (sessionId) => hand.ask('sessions.plan', { sessionId, plannedEnd }))
    }
    case 'dismiss':
      return on(within('ended', 'startUnknown', 'uncontrollable'), (sessionId) => {
        witness.asksToGo(sessionId)
        return witness.letsGo(sessionId, () => hand.ask('sessions.dismiss', { sessionId }))
      })
    case 'policy': {
      const stopPolicy = dice.pick(['countdown', 'pressTwice', 'atOnce', 'atOnce'] as const)
      return (await hand.ask('settings.change', { stopPolicy, countdownSeconds: 1 })).ok
    }
    case 'look':
      return (await hand.ask('sessions.checkNow', { sessionId: null })).ok
  }
}
