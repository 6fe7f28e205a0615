import { secretOf } from '../journal/secretItems.ts'
import { eraseAll } from './eraseItems.ts'
import { afterForgetting, emptied, type StoredItem } from './held.ts'
import type { UsableParts } from './parts.ts'
import type { SecretRef, SecretStore } from './port.ts'
import { SENTINEL } from './probe.ts'
import { unknown } from './reporting.ts'

/** Creates the ways to forget. In memory it is done at once; then the keychain follows. */
export function createForgetting({
  clock,
  keychain,
  index,
  hand,
  reporting,
  exclusive,
  sweep,
}: UsableParts): Pick<SecretStore, 'forget' | 'forgetWith' | 'forgetEverything'> {
  const storedOf = (refs: readonly SecretRef[]): readonly (readonly [SecretRef, StoredItem])[] =>
    hand.stored().filter(([ref]) => refs.includes(ref))

  /** Also what is on its way to the keychain is not wanted any more: who stores it finds that out at the end of its turn. */
  const turn = <T>(refs: readonly SecretRef[], work: () => T): T =>
    hand.turn(
      refs.map((ref) => [ref, afterForgetting]),
      work,
    )

  const gone = async (names: readonly string[]): Promise<void> => {
    reporting.tell()
    await sweep(names)
  }

  return {
    forget: async (ref) => {
      const items = storedOf([ref])
      const names = index.itemsOf(items)
      turn([ref], () => index.giveUp(items, [], clock.now()))
      await gone(names)
    },
    forgetWith: async (refs, save) => {
      const items = storedOf(refs)
      const names = index.itemsOf(items)
      const saved = turn(refs, () => save(index.forgetting(items, clock.now())))
      await gone(names)
      return saved
    },
    forgetEverything: () =>
      exclusive(async () => {
        const refs = hand.refs()
        const items = hand.stored()
        const leftovers = [...index.owed(), ...index.inDoubt()].filter((name) => name !== SENTINEL.account)
        for (const ref of refs) hand.change(ref, emptied)
        if (items.length + leftovers.length > 0)
          index.giveUp(items, [...index.inDoubt(), SENTINEL.account], clock.now())
        const names = index.owed().filter((name) => name !== SENTINEL.account)
        reporting.tell()
        const { state } = reporting.last()
        const usable = state === 'unknown' || state === 'ready'
        const left = usable && names.length > 0 ? await eraseAll({ keychain, index }, names) : names
        if (usable && left.length === 0) reporting.set(unknown)
        reporting.tell()
        // Of a secret both items may be meant, where nobody knows which of them is there.
        return { forgotten: refs.length, left: new Set(left.map(secretOf)).size }
      }),
  }
}
