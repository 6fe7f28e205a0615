import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/recording/session.ts'

/** App IDs whose host is not reached. Without a network nobody is asked in vain: one session of each asks for all others. */
export interface Outages {
  /** Whether nobody is met for its App ID. */
  isAway(session: Pick<Session, 'appId'>): boolean
  /** Whether another session asks for this one. */
  waits(session: Pick<Session, 'appId' | 'id'>): boolean
  /** The sessions that ask for all others. */
  probes(): readonly SessionId[]
  /** The question of this session met nobody: from now on it asks for all. */
  missed(session: Pick<Session, 'appId' | 'id'>): void
  /** The host answers. Whether it had been away. */
  reached(appId: string): boolean
  /** This session asks no longer: if it did for all others, everybody asks again. */
  released(id: SessionId): void
}

/** Creates the list, empty. */
export function createOutages(): Outages {
  const probes = new Map<string, SessionId>()
  return {
    isAway: ({ appId }) => probes.has(appId),
    waits: ({ appId, id }) => probes.has(appId) && probes.get(appId) !== id,
    probes: () => [...probes.values()],
    missed: ({ appId, id }) => probes.set(appId, id),
    reached: (appId) => probes.delete(appId),
    released: (id) => {
      for (const [appId, probe] of probes) if (probe === id) probes.delete(appId)
    },
  }
}
