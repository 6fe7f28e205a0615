import type { Parts, UsableParts } from './parts.ts'
import { probe, SENTINEL } from './probe.ts'

type Eraser = Pick<Parts, 'keychain' | 'index'>

const mayBeThere = async ({ keychain }: Eraser, name: string): Promise<boolean> => {
  const found = await keychain.read(name)
  return !found.ok || found.value !== null
}

/** Deletes an item that should not be there. "Nothing deleted" counts only while the sentinel can be read. */
export async function eraseItem(
  { keychain, index, clock }: Eraser & Pick<Parts, 'clock'>,
  name: string,
): Promise<void> {
  const removed = await keychain.remove(name)
  if (!removed.ok) return
  if (removed.value || (await probe(keychain, clock, false)).kind === 'ready') index.settle(name)
}

/** Creates what deletes owed items as far as that is possible now; the next unlock does the rest. */
export function createSweep(parts: Parts): UsableParts['sweep'] {
  const { index, reporting, exclusive } = parts
  return async (names) => {
    if (names.length === 0) return
    await exclusive(async () => {
      for (const name of names)
        if (reporting.last().state === 'ready' && index.owed().includes(name)) await eraseItem(parts, name)
    })
  }
}

/**
 * Deletes items, and the sentinel after the last of them. What cannot be proven to be gone stays owed, for the next unlock.
 * "Not there" proves something only while the sentinel can still be read: a locked keychain says the same.
 * @returns the items that are, or may be, still there
 */
export async function eraseAll(parts: Eraser, names: readonly string[]): Promise<readonly string[]> {
  const { keychain, index } = parts
  const left: string[] = []
  for (const name of names) {
    const removed = await keychain.remove(name)
    // A keychain that hangs or is away would let every other item wait for its deadline.
    if (!removed.ok) return names
    if (await mayBeThere(parts, name)) left.push(name)
  }
  const witness = await keychain.read(SENTINEL.account)
  if (!witness.ok || witness.value === null) return names
  for (const name of names.filter((item) => !left.includes(item))) index.settle(name)
  if (left.length > 0) return left
  const removed = await keychain.remove(SENTINEL.account)
  if (removed.ok && removed.value && !(await mayBeThere(parts, SENTINEL.account))) index.settle(SENTINEL.account)
  return []
}
