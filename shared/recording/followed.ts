import type { Session } from './session.ts'

/**
 * Whether a later take took the place of an earlier one: the service showed that it is there, and nothing has proven the earlier
 * one since it began. A take that was only asked for takes nobody's place.
 */
export function hasFollowed(later: Session, earlier: Session): boolean {
  if (earlier.phase !== 'ended' || !later.everJoined) return false
  const proven = earlier.evidence.lastGoodAt ?? earlier.startedAt ?? earlier.createdAt
  return later.createdAt >= Math.min(proven, earlier.endedAt ?? Infinity)
}

/** Whether it failed, and no take is proven in its place: somebody has to see to it. */
export function isUnfollowedFailure({ phase, outcome, followedAt }: Session): boolean {
  return phase === 'ended' && outcome === 'failed' && followedAt === null
}
