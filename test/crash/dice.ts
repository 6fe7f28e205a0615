/** Chance that can be had again: the same seed throws the same dice. */
export interface Dice {
  /** 0 ≤ x < 1. */
  next(): number
  /** 0 … below − 1. */
  int(below: number): number
  chance(probability: number): boolean
  /** @throws Error when there is nothing to pick from */
  pick<T>(from: readonly T[]): T
  /** Picks by weight. @throws Error when nothing weighs anything */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
}

/** The seed that RECORDING_DESK_SEED names, else one of the moment. */
export function seedOf(environment: Readonly<Record<string, string | undefined>>): number {
  const given = environment['RECORDING_DESK_SEED'] ?? ''
  return given === '' ? Date.now() % 1_000_000 : Number(given)
}

/** Creates dice (mulberry32: small, and good enough to spread moments). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new Error('There is nothing to pick from.')
      return from[int(from.length)] as T
    },
    weighted: <T extends string>(weights: Readonly<Record<T, number>>): T => {
      const entries = Object.entries<number>(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      throw new Error('Nothing weighs anything.')
    },
  }
}
