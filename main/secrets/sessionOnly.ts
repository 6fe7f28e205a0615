import type { SecretRef } from './port.ts'

/** A secret that lives in memory, and since when (ms since 1970). */
export interface SessionSecret {
  readonly value: string
  readonly at: number
}

/** Secrets of this process alone: never written anywhere, gone when it ends. */
export interface SessionOnly {
  get(ref: SecretRef): SessionSecret | null
  put(ref: SecretRef, secret: SessionSecret): void
  forget(ref: SecretRef): void
  refs(): readonly SecretRef[]
  values(): readonly string[]
}

/** Creates an empty one. */
export function createSessionOnly(): SessionOnly {
  const secrets = new Map<SecretRef, SessionSecret>()
  return {
    get: (ref) => secrets.get(ref) ?? null,
    put: (ref, secret) => secrets.set(ref, secret),
    forget: (ref) => secrets.delete(ref),
    refs: () => [...secrets.keys()],
    values: () => [...secrets.values()].map((secret) => secret.value),
  }
}
