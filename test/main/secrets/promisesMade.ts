import type { SecretPlace } from '../../../shared/secretStatus.ts'

export type What = 'keys' | 'token'

/** Something that was typed. */
interface Typed {
  readonly what: What
  readonly keep: SecretPlace
  /** `unknown`: the desk was killed before it answered. */
  answer: 'awaited' | 'saved' | 'refused' | 'unknown'
  /** Replaced or forgotten, and that was answered. `untilRelaunch`: the disk took no note of it. */
  dead: boolean | 'untilRelaunch'
  /** A desk that was killed meanwhile may have forgotten it. */
  maybeForgotten: boolean
  /** Somebody was given it. */
  seen: boolean
}

/** How something is to be kept. `moved`: its record comes to mean another place. */
export interface Wish {
  readonly keep: SecretPlace
  readonly moved: boolean
}

/** Everything that a desk answered about its secrets, and what it did not keep of that. */
export interface PromisesMade {
  /** What is wrong. */
  readonly broken: string[]
  /** Something is typed: the n-th, from 0. */
  save(what: What, wish: Wish, work: (n: number) => Promise<unknown>): void
  forget(what: readonly What[], work: () => Promise<unknown>): void
  /** Somebody was given these values; null: as the place of keys that have none. */
  given(what: What, values: readonly (string | null)[], endpoint: string | null): void
  disk(works: boolean): void
  killed(): void
  /** Whether something was forgotten while the disk took no note of it: the keychain obeyed, the journal could not. */
  isNoteless(what: What): boolean
  /** After everything: what was saved last must be there. */
  last(what: What, value: string | null): void
}

const numberOf = (value: string | null): number | null => (value === null ? null : Number(value.split(' ')[1]))

/** Creates an empty book. */
export function createPromisesMade(): PromisesMade {
  const broken: string[] = []
  const typed: Typed[] = []
  /** What was saved for the keychain, in the order of the answers. */
  const order: number[] = []
  /** How much was typed before each forgetting that is under way. */
  const forgetting = new Set<{ readonly before: number; readonly what: readonly What[]; noted: boolean }>()
  const noteless = new Set<What>()
  let diskWorks = true

  const saved = (n: number, { keep, moved }: Wish): void => {
    const mine = typed[n]!
    mine.answer = 'saved'
    if (keep === 'keychain') order.push(n)
    const replaced = typed.slice(0, n).filter(({ what }) => what === mine.what)
    for (const one of replaced) if (keep === 'keychain' || moved || one.keep === 'session') one.dead = true
  }

  return {
    broken,
    save: (what, wish, work) => {
      const n = typed.length
      const mine: Typed = { what, keep: wish.keep, answer: 'awaited', dead: false, maybeForgotten: false, seen: false }
      typed.push(mine)
      work(n).then(
        () => saved(n, wish),
        () => {
          mine.answer = 'refused'
          if (mine.seen) broken.push(`${n} was refused after somebody had been given it`)
        },
      )
    },
    forget: (what, work) => {
      const mine = { before: typed.length, what, noted: diskWorks }
      forgetting.add(mine)
      work().then(
        () => {
          forgetting.delete(mine)
          if (!mine.noted) for (const one of what) noteless.add(one)
          for (const one of typed.slice(0, mine.before))
            if (what.includes(one.what) && one.dead !== true) one.dead = mine.noted ? true : 'untilRelaunch'
        },
        () => forgetting.delete(mine),
      )
    },
    given: (what, values, endpoint) => {
      const say = (fault: string): void => void broken.push(`${fault}: ${values.join(', ')} at ${String(endpoint)}`)
      const found = values.map(numberOf)
      if (new Set(found).size > 1) say('two halves of different pairs')
      const [n = null] = found
      const one = n === null ? undefined : typed[n]
      if (one === undefined) return
      one.seen = true
      if (one.what !== what) say('something else')
      if (one.dead !== false) say('what was forgotten or replaced')
      if (one.answer === 'refused') say('what was refused')
      const place = values[0]?.split(' ')[2]
      if (endpoint !== null && !endpoint.includes(`//${place ?? ''}.`)) say('keys of another place')
    },
    disk: (works) => {
      diskWorks = works
      if (!works) for (const one of forgetting) one.noted = false
    },
    killed: () => {
      for (const one of typed) {
        if (one.answer === 'awaited') one.answer = 'unknown'
        if (one.dead === 'untilRelaunch') one.dead = false
        if (one.keep === 'session') one.dead = true
      }
      for (const { before, what, noted } of forgetting) {
        for (const one of typed.slice(0, before)) if (what.includes(one.what)) one.maybeForgotten = true
        if (!noted) for (const one of what) noteless.add(one)
      }
      forgetting.clear()
    },
    isNoteless: (what) => noteless.has(what),
    last: (what, value) => {
      const last = order.findLast((n) => typed[n]?.what === what && typed[n].dead !== true) ?? null
      const n = numberOf(value)
      if (n === last) return
      if (n === null && last !== null && (noteless.has(what) || typed[last]?.maybeForgotten === true)) return
      if (n !== null && typed[n]?.answer === 'unknown' && n > (last ?? -1)) return
      broken.push(`${what} ${String(n)} is there at the end, not ${String(last)}`)
    },
  }
}
