import { type Held, nothing, type StoredItem } from './held.ts'
import type { SecretRef } from './port.ts'

/** What becomes of one secret. */
export type Turn = readonly [ref: SecretRef, change: (held: Held) => Held]

/** All that the desk has of its secrets, in memory. It never waits: between two awaits nothing of it changes by itself. */
export interface Hand {
  of(ref: SecretRef): Held
  /** Of which there is anything. */
  refs(): readonly SecretRef[]
  /** Of which the keychain should hold an item. */
  stored(): readonly (readonly [SecretRef, StoredItem])[]
  change(ref: SecretRef, change: (held: Held) => Held): void
  /** Changes some at once, and does `work` with them; what that throws leaves them as they were. */
  turn<T>(turns: readonly Turn[], work: () => T): T
}

/** Creates the hand of a desk that was just started: it knows which items there are, and no value. */
export function createHand(items: ReadonlyMap<SecretRef, StoredItem>): Hand {
  const hand = new Map<SecretRef, Held>([...items].map(([ref, item]) => [ref, { ...nothing, item }]))
  const of = (ref: SecretRef): Held => hand.get(ref) ?? nothing
  const stored: Hand['stored'] = () => [...hand].flatMap(([ref, { item }]) => (item === null ? [] : [[ref, item]]))
  return {
    of,
    refs: () => [...hand].filter(([, { session, item }]) => session !== null || item !== null).map(([ref]) => ref),
    stored,
    change: (ref, change) => hand.set(ref, change(of(ref))),
    turn: (turns, work) => {
      const before = turns.map(([ref]) => [ref, of(ref)] as const)
      for (const [ref, change] of turns) hand.set(ref, change(of(ref)))
      try {
        return work()
      } catch (error) {
        for (const [ref, held] of before) hand.set(ref, held)
        throw error
      }
    },
  }
}
