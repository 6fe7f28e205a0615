import { z } from 'zod'

/** Where a secret is kept: the operating system's keychain, or the memory of this process until it quits. */
export const SecretPlace = z.enum(['keychain', 'session'])
export type SecretPlace = z.infer<typeof SecretPlace>

/**
 * All that anybody outside the secret store may know about one secret.
 * `none`: never given. `stored`: can be read. `locked`: the keychain is locked, the secret is there.
 * `lost`: the index says it was stored, the (unlocked) keychain no longer has it. `unavailable`: no keychain service.
 */
export const SecretStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('stored'), at: z.number(), place: SecretPlace }),
  z.strictObject({ state: z.literal('locked'), at: z.number() }),
  z.strictObject({ state: z.literal('lost'), at: z.number() }),
  z.strictObject({ state: z.literal('unavailable'), at: z.number() }),
])
export type SecretStatus = z.infer<typeof SecretStatus>

/** The keychain as a whole. `absent`: no service answers; `unavailable`: it answered with an error or not in time. */
export const KeychainState = z.enum(['unknown', 'ready', 'locked', 'absent', 'unavailable'])
export type KeychainState = z.infer<typeof KeychainState>
