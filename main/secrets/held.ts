import type { KeychainState, SecretStatus } from '../../shared/secretStatus.ts'
import { otherItem } from '../journal/secretItems.ts'

/** A secret of this process alone: never written anywhere, gone when it ends. `at`: since when, ms since 1970. */
export interface SessionSecret {
  readonly value: string
  readonly at: number
}

/** The item of the keychain that holds a secret, and since when, ms since 1970. */
export interface StoredItem {
  readonly name: string
  readonly at: number
}

/** What the desk has of one secret. Never changed in place, so whoever had to wait sees whether it is still the same. */
export interface Held {
  /** Stands in for what is stored. */
  readonly session: SessionSecret | null
  readonly item: StoredItem | null
  /** What the item says, once it was read. */
  readonly value: string | null
  /** The open keychain has the item no longer. */
  readonly lost: boolean
  /** How often it was forgotten: what somebody began to store before that is not wanted any more. */
  readonly forgotten: number
}

/** Of a secret that was never given. */
export const nothing: Held = { session: null, item: null, value: null, lost: false, forgotten: 0 }

/** The value, if it is in memory. */
export const valueOf = ({ session, value }: Held): string | null => session?.value ?? value

/** Nothing of it any more, and nothing of what is on its way to be stored. */
export const afterForgetting = ({ forgotten }: Held): Held => ({ ...nothing, forgotten: forgotten + 1 })

/** Nothing of it any more, in a moment in which nothing is on its way. */
export const emptied = ({ forgotten }: Held): Held => ({ ...nothing, forgotten })

/** What a read of `item` said; null: it is not there. Of an item that has been replaced or forgotten meanwhile it says nothing. */
export function afterReading(held: Held, item: StoredItem, value: string | null): Held {
  if (held.item !== item) return held
  return { ...held, value, lost: value === null }
}

/** `item` is not there, and its value is in the `other` one. */
export function foundElsewhere(held: Held, item: StoredItem, other: StoredItem, value: string): Held {
  return held.item === item ? { ...held, item: other, value, lost: false } : held
}

/** Kept for this session. `moved`: its record means another place now, so what was stored for the former one goes. */
export const keptForSession = (held: Held, session: SessionSecret, moved: boolean): Held =>
  moved ? { ...afterForgetting(held), session } : { ...held, session }

/**
 * Stored in a new item. `before`: what was held when that began. A secret that was given for this session since then still
 * stands in, unless the record has `moved` to another place.
 */
export function storedIn(before: Held, held: Held, item: StoredItem, value: string, moved: boolean): Held {
  const { session, forgotten } = moved ? afterForgetting(held) : held
  return { session: session === before.session ? null : session, item, value, lost: false, forgotten }
}

/** Whether it was forgotten since `before`. */
export const isOutOfDate = (before: Held, held: Held): boolean => before.forgotten !== held.forgotten

/** A secret has two items to its name, of which one is in use at most: the other one than this. */
export const otherName = (ref: string, { name }: StoredItem): string => otherItem(ref, name)

/** Where a new value goes: never over the one in use, so that a write that fails, hangs or comes late harms nothing. */
export const freeName = (ref: string, { item }: Held): string => (item === null ? ref : otherName(ref, item))

/** What others may know of it while the keychain is in this state. */
export function statusOf({ session, item, value, lost }: Held, keychain: KeychainState): SecretStatus {
  if (session !== null) return { state: 'stored', at: session.at, place: 'session' }
  if (item === null) return { state: 'none' }
  const { at } = item
  if (value !== null) return { state: 'stored', at, place: 'keychain' }
  switch (keychain) {
    case 'unknown':
    case 'ready':
      return lost ? { state: 'lost', at } : { state: 'stored', at, place: 'keychain' }
    case 'locked':
      return { state: 'locked', at }
    case 'absent':
    case 'unavailable':
      return { state: 'unavailable', at }
  }
}
