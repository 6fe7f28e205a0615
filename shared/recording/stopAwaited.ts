import type { Session } from './session.ts'

/** Whether it was put away while it was being stopped: a stop that was on its way then may be answered yet. */
export function isStopAwaited({ phase, reason, stopRequestedAt }: Session): boolean {
  return phase === 'ended' && reason?.code === 'putAwayUnproven' && stopRequestedAt !== null
}

/**
 * It as it was before it was put away, since the answer to its stop counts as it would have then: that of the last trouble is
 * open again which lasted until it was put away. Every other session is the very same one.
 */
export function stillStopping(session: Session): Session {
  if (!isStopAwaited(session)) return session
  const { endedAt, gaps, evidence } = session
  const last = gaps.at(-1)
  const lasted = last !== undefined && last.from >= (endedAt ?? 0)
  return {
    ...session,
    phase: 'stopping',
    outcome: null,
    reason: null,
    endedAt: null,
    evidence: { ...evidence, nextCheckAt: null },
    gaps: lasted ? [...gaps.slice(0, -1), { ...last, to: null }] : gaps,
  }
}
