import { ProblemError } from '../../shared/problem.ts'
import { eraseItem } from './eraseItems.ts'
import { type KeychainFault, faultProblem } from './fault.ts'
import { type Held, freeName, isOutOfDate, keptForSession, type StoredItem, storedIn } from './held.ts'
import { checkSecret } from './limits.ts'
import type { UsableParts } from './parts.ts'
import type { Keeping, NewSecret, SaveWith, SecretStore } from './port.ts'
import { refusal } from './reporting.ts'

/** A secret that is about to be stored. `before`: what was held of it when that was asked for. */
interface Wanted extends NewSecret {
  readonly before: Held
}

interface Storing extends Pick<SecretStore, 'putWith'> {
  /** Values on their way to the keychain: secrets already, but in nobody's hand yet. */
  underway(): readonly string[]
}

/** Creates what stores secrets, all of them with their record or nothing. */
export function createStoring(parts: UsableParts): Storing {
  const { clock, keychain, index, hand, reporting, exclusive, reconcile, sweep } = parts
  const underway = new Set<readonly NewSecret[]>()

  const forSession = <T>(secrets: readonly NewSecret[], moved: boolean, save: SaveWith<T>): T => {
    const at = clock.now()
    const gone = secrets.flatMap(({ ref }) => {
      const { item } = hand.of(ref)
      return moved && item !== null ? [[ref, item] as const] : []
    })
    const names = index.itemsOf(gone)
    const saved = hand.turn(
      secrets.map(({ ref, value }) => [ref, (held) => keptForSession(held, { value, at }, moved)]),
      () => save(index.forgetting(gone, at)),
    )
    if (secrets.length > 0) reporting.tell()
    // Nothing that is for this session alone waits for the keychain.
    void sweep(names)
    return saved
  }

  /** Writes each value into an item of its own, beside the one in use. @throws ProblemError secrets*, journalUnavailable */
  const write = async (items: readonly (readonly [Wanted, StoredItem])[]): Promise<void> => {
    const names = items.map(([, { name }]) => name)
    // What an earlier put may have left there is still owed when this one does not come to that item.
    const fresh = names.filter((name) => !index.owed().includes(name))
    const doubted = index.inDoubt()
    index.owe(fresh, clock.now())
    for (const [nth, [{ value }, { name }]] of items.entries()) {
      const written = await keychain.write(name, value)
      if (written.ok) continue
      const { kind } = written.fault
      const never = written.written !== true && (written.unasked === true || kind === 'locked' || kind === 'absent')
      const touched = names.slice(0, never ? nth : nth + 1)
      for (const spared of fresh.filter((one) => !touched.includes(one)))
        if (doubted.includes(spared)) index.doubtAgain(spared, clock.now())
        else index.settle(spared)
      await leave(touched, written.fault)
      throw refusal(faultProblem(written.fault))
    }
  }

  /** What was refused counts as never stored: its items go, now or as soon as the keychain can be used again. */
  const leave = async (names: readonly string[], fault: KeychainFault | null): Promise<void> => {
    if (fault !== null && fault.kind !== 'failed') {
      reporting.fault(fault)
      return
    }
    for (const name of names) await eraseItem(parts, name)
    if (fault !== null) await reconcile()
  }

  /** Whether the item that a new value would take is in doubt, while nobody has seen another copy of the secret. */
  const mayTakeOnlyCopy = ({ ref }: NewSecret): boolean => {
    const held = hand.of(ref)
    return held.value === null && index.inDoubt().includes(freeName(ref, held))
  }

  /** If it is the only copy, it becomes the one in use, and another is free. Who cannot look does not touch it. @throws ProblemError secrets* */
  const lookFirst = async (): Promise<void> => {
    const { problem } = await reconcile()
    if (problem !== null) throw refusal(problem)
  }

  const inKeychain = async <T>(secrets: readonly Wanted[], moved: boolean, save: SaveWith<T>): Promise<T> => {
    if (secrets.some(mayTakeOnlyCopy)) await lookFirst()
    const at = clock.now()
    const items = secrets.map((secret) => [secret, { name: freeName(secret.ref, hand.of(secret.ref)), at }] as const)
    await write(items)
    const formers = secrets.flatMap(({ ref }) => hand.of(ref).item ?? [])
    let saved: T
    try {
      if (secrets.some(({ ref, before }) => isOutOfDate(before, hand.of(ref))))
        throw new ProblemError('secretOvertaken')
      const notes = items.flatMap(([{ ref }, item]) => index.storing(ref, item, hand.of(ref).item))
      saved = hand.turn(
        items.map(([{ ref, value, before }, item]) => [ref, (held) => storedIn(before, held, item, value, moved)]),
        () => save(notes),
      )
    } catch (error) {
      await leave(
        items.map(([, { name }]) => name),
        null,
      )
      throw error
    }
    reporting.tell()
    // Saved is saved: nobody waits for the former item to go, which is owed already.
    void sweep(formers.map(({ name }) => name))
    // The first item brings the sentinel with it; a keychain that was locked before has more to tell now.
    if (reporting.last().state !== 'ready') await reconcile()
    return saved
  }

  const putWith = async <T>(
    secrets: readonly NewSecret[],
    { place, moved = false }: Keeping,
    save: SaveWith<T>,
  ): Promise<T> => {
    for (const { ref, value } of secrets) checkSecret(ref, value)
    if (place === 'session' || secrets.length === 0) return forSession(secrets, moved, save)
    underway.add(secrets)
    const wanted = secrets.map((secret) => ({ ...secret, before: hand.of(secret.ref) }))
    try {
      return await exclusive(() => inKeychain(wanted, moved, save))
    } finally {
      underway.delete(secrets)
    }
  }

  return { putWith, underway: () => [...underway].flat().map(({ value }) => value) }
}
