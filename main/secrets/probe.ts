import type { Clock } from '../clock.ts'
import type { KeychainFault } from './fault.ts'
import type { Keychain } from './keychain.ts'

/** An item without a secret. It can be read exactly when the others can. */
export const SENTINEL = { account: 'sentinel', value: 'present' } as const

/** A read that took this long (ms) and found nothing had a password window that somebody closed. */
const WINDOW_WAS_SHOWN = 1000

export type ProbeResult = { readonly kind: 'ready' } | { readonly kind: 'unproven' } | KeychainFault

/**
 * Finds out what "nothing found" means. A locked keychain answers a read like an empty one, so the sentinel is read; when it
 * is not there, only a write tells: it is refused by a locked keychain. `mayWrite: false` leaves it `unproven` instead, so
 * that a desk without secrets never opens a password window.
 */
export async function probe(keychain: Keychain, clock: Clock, mayWrite: boolean): Promise<ProbeResult> {
  const asked = clock.now()
  const found = await keychain.read(SENTINEL.account)
  if (!found.ok) return found.fault
  if (found.value !== null) return { kind: 'ready' }
  // Whoever has just closed the password window should not be shown it again at once.
  if (clock.now() - asked >= WINDOW_WAS_SHOWN) return { kind: 'locked' }
  if (!mayWrite) return { kind: 'unproven' }
  const written = await keychain.write(SENTINEL.account, SENTINEL.value)
  return written.ok ? { kind: 'ready' } : written.fault
}
