import type { Keychain } from './keychain.ts'
import type { SecretRef } from './port.ts'
import { SENTINEL } from './probe.ts'
import type { SecretIndex } from './secretIndex.ts'

/** The sentinel among the items that are still to be deleted: it goes last, since the others are proven by it. */
export const sentinelRef = SENTINEL.account as SecretRef

/**
 * Deletes items, and the sentinel after the last of them. What cannot be proven to be gone stays owed, for the next unlock.
 * "Not there" proves something only while the sentinel can still be read: a locked keychain says the same.
 * @returns the items that are, or may be, still there
 */
export async function eraseItems(
  keychain: Keychain,
  index: SecretIndex,
  items: readonly SecretRef[],
): Promise<readonly SecretRef[]> {
  const mayBeThere = async (ref: SecretRef): Promise<boolean> => {
    const found = await keychain.read(ref)
    return !found.ok || found.value !== null
  }
  const left: SecretRef[] = []
  for (const ref of items) {
    const removed = await keychain.remove(ref)
    // A keychain that hangs or is away would let every other item wait for its deadline.
    if (!removed.ok) return items
    if (await mayBeThere(ref)) left.push(ref)
  }
  const witness = await keychain.read(sentinelRef)
  if (!witness.ok || witness.value === null) return items
  for (const ref of items.filter((item) => !left.includes(item))) index.settle(ref)
  if (left.length > 0) return left
  const removed = await keychain.remove(sentinelRef)
  if (removed.ok && removed.value && !(await mayBeThere(sentinelRef))) index.settle(sentinelRef)
  return []
}
