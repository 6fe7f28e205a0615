import type { SecretPlace } from '../../shared/secretStatus.ts'
import { checkSecret } from '../secrets/limits.ts'
import type { SecretRef, SecretStore } from '../secrets/port.ts'

/** One secret about to be stored. */
export interface NewSecret {
  readonly ref: SecretRef
  readonly value: string
}

/**
 * Stores secrets, none of them when one is beyond the limits, then does `save`; if anything fails, what was there before is there again, and nothing is half saved.
 * @throws what the secret store or `save` throws
 */
export async function keepSecrets<T>(
  secrets: SecretStore,
  entries: readonly NewSecret[],
  place: SecretPlace,
  save: () => T,
): Promise<T> {
  for (const { ref, value } of entries) checkSecret(ref, value)
  const undo: (() => Promise<unknown>)[] = []
  try {
    for (const { ref, value } of entries) {
      undo.unshift(await wayBack(secrets, ref, place))
      await secrets.put(ref, value, place)
    }
    return save()
  } catch (error) {
    // A step back that fails too leaves a secret without a record: the next try replaces it, or the next launch forgets it.
    for (const step of undo) await step().catch(() => undefined)
    throw error
  }
}

/** How to restore the present state of one secret. What cannot be read now is not restored, and not needed to be. */
async function wayBack(secrets: SecretStore, ref: SecretRef, place: SecretPlace): Promise<() => Promise<unknown>> {
  const before = secrets.status(ref)
  if (before.state === 'none') return () => secrets.forget(ref)
  if (before.state !== 'stored') return () => Promise.resolve()
  const value = await secrets.get(ref).catch(() => null)
  if (value === null) return () => Promise.resolve()
  return async () => {
    // What was written to the keychain would come out from behind the former one at the next launch.
    if (before.place === 'session' && place === 'keychain') await secrets.forget(ref)
    await secrets.put(ref, value, before.place)
  }
}
