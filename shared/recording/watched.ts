import type { Session } from './session.ts'

/** Whether the desk asks about it and believes what it hears: its start was accepted, and no stop is under way. */
export function isWatched({ phase, sid }: Pick<Session, 'phase' | 'sid'>): boolean {
  return sid !== null && (phase === 'starting' || phase === 'joined' || phase === 'recording')
}
