import type { AccountId } from '../../shared/ids.ts'

/** A refused account is tried again with one question this often, ms: somebody may have mended it elsewhere. */
const PROBE_EVERY_MS = 60_000

/** Accounts whose credentials the service refuses: nobody keeps asking with them, apart from one probe a minute. */
export interface Suspension {
  suspend(id: AccountId, now: number): void
  resume(id: AccountId): boolean
  /** Lets the next question through at once. */
  probeNow(): void
  /** When a question with this account may be asked, ms since 1970; null at any time. */
  opensAt(id: AccountId): number | null
  /** A question is being asked with it. */
  asked(id: AccountId, now: number): void
}

/** Creates the list, empty. */
export function createSuspension(): Suspension {
  const opens = new Map<AccountId, number>()
  return {
    suspend: (id, now) => opens.set(id, now + PROBE_EVERY_MS),
    resume: (id) => opens.delete(id),
    probeNow: () => {
      for (const id of opens.keys()) opens.set(id, 0)
    },
    opensAt: (id) => opens.get(id) ?? null,
    asked: (id, now) => {
      if (opens.has(id)) opens.set(id, now + PROBE_EVERY_MS)
    },
  }
}
