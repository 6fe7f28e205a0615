import { z } from 'zod'

/** Where a secret is kept: the operating system's keychain, or the memory of this process until it quits. */
export const SecretPlace = z.enum(['keychain', 'session'])
export type SecretPlace = z.infer<typeof SecretPlace>

/** `former`: it is used again, because the one that stood in for it was kept for a session that is over. */
const former = z.literal(true).optional()

/**
 * All that anybody outside the secret store may know about one secret.
 * `none`: never given. `stored`: can be read. `locked`: the keychain is locked, the secret is there.
 * `lost`: the index says it was stored, the (unlocked) keychain no longer has it. `unavailable`: no keychain service.
 */
export const SecretStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('stored'), at: z.number(), place: SecretPlace, former }),
  z.strictObject({ state: z.literal('locked'), at: z.number(), former }),
  z.strictObject({ state: z.literal('lost'), at: z.number(), former }),
  z.strictObject({ state: z.literal('unavailable'), at: z.number(), former }),
])
export type SecretStatus = z.infer<typeof SecretStatus>

const isForSession = (status: SecretStatus): boolean => status.state === 'stored' && status.place === 'session'

/** Whether both speak of one and the same secret, so that what was learned about it still holds. */
export const sameSecret = (a: SecretStatus, b: SecretStatus): boolean =>
  a.state !== 'none' && b.state !== 'none' && a.at === b.at && isForSession(a) === isForSession(b)

/** The present status, which says so when a secret for one session is gone and the older one is used again. */
export function afterSession(before: SecretStatus, now: SecretStatus): SecretStatus {
  if (before.state === 'none' || now.state === 'none' || isForSession(now)) return now
  const isBack = isForSession(before) ? now.at < before.at : before.former === true && before.at === now.at
  return isBack ? { ...now, former: true } : now
}

/** The keychain as a whole. `absent`: no service answers; `unavailable`: it answered with an error or not in time. */
export const KeychainState = z.enum(['unknown', 'ready', 'locked', 'absent', 'unavailable'])
export type KeychainState = z.infer<typeof KeychainState>
