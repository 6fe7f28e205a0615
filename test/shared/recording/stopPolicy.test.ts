import { describe, expect, it } from 'vitest'
import type { PendingStop, Surface } from '../../../shared/recording/session.ts'
import { type StopGesture, decideStop } from '../../../shared/recording/stopPolicy.ts'
import type { StopPolicy } from '../../../shared/state/snapshot.ts'
import { noon } from '../../builders/session.ts'

const pending = (policy: PendingStop['policy']): PendingStop => ({ at: noon + 5_000, surface: 'window', policy })

const decided = (policy: StopPolicy, gesture: StopGesture, surface: Surface, before: PendingStop | null = null) => {
  const decision = decideStop(gesture, surface, before, { stopPolicy: policy, countdownSeconds: 5 })
  return decision.kind === 'wait' ? `${decision.policy} ${decision.ms}` : decision.kind
}

describe('a first wish to stop', () => {
  it.each<[StopPolicy, StopGesture, Surface, string]>([
    ['countdown', 'press', 'window', 'countdown 5000'],
    ['countdown', 'hold', 'window', 'countdown 5000'],
    ['countdown', 'press', 'tray', 'countdown 5000'],
    ['countdown', 'press', 'plan', 'countdown 5000'],
    // "Stop now" belongs to a countdown: without one it is no way around it.
    ['countdown', 'now', 'window', 'countdown 5000'],
    ['countdown', 'now', 'quit', 'stop'],
    ['pressTwice', 'press', 'window', 'pressTwice 1500'],
    ['pressTwice', 'press', 'shortcut', 'pressTwice 1500'],
    // A menu closes with each click: nobody presses twice in it.
    ['pressTwice', 'press', 'tray', 'countdown 5000'],
    ['pressTwice', 'press', 'menu', 'countdown 5000'],
    ['pressTwice', 'press', 'plan', 'countdown 5000'],
    ['hold', 'hold', 'window', 'stop'],
    ['hold', 'press', 'window', 'countdown 5000'],
    ['hold', 'press', 'tray', 'countdown 5000'],
    ['hold', 'hold', 'tray', 'countdown 5000'],
    ['hold', 'press', 'shortcut', 'countdown 5000'],
    ['atOnce', 'press', 'window', 'stop'],
    ['atOnce', 'press', 'tray', 'stop'],
    ['atOnce', 'press', 'plan', 'stop'],
  ])('%s: %s in the %s → %s', (policy, gesture, surface, expected) => {
    expect(decided(policy, gesture, surface)).toBe(expected)
  })
})

describe('while a countdown runs', () => {
  it.each<[StopGesture, Surface, string]>([
    ['press', 'window', 'nothing'],
    ['press', 'tray', 'nothing'],
    ['press', 'plan', 'nothing'],
    ['now', 'window', 'stop'],
    ['now', 'tray', 'stop'],
    ['hold', 'window', 'stop'],
  ])('%s in the %s → %s', (gesture, surface, expected) => {
    expect(decided('countdown', gesture, surface, pending('countdown'))).toBe(expected)
  })
})

describe('after a first of two presses', () => {
  it.each<[StopGesture, Surface, string]>([
    ['press', 'window', 'stop'],
    ['press', 'tray', 'stop'],
    ['now', 'window', 'stop'],
    ['press', 'plan', 'nothing'],
  ])('%s in the %s → %s', (gesture, surface, expected) => {
    expect(decided('pressTwice', gesture, surface, pending('pressTwice'))).toBe(expected)
  })
})
