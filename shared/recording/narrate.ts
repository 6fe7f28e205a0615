import type { LifecycleEvent } from './lifecycleEvent.ts'
import type { Session, TimelineEvent } from './session.ts'
import { sessionState } from './sessionState.ts'

/** What the timeline says about one step: what happened, then the state it led to, each only if it tells something new. */
export function narrate(before: Session, after: Session, event: LifecycleEvent): readonly TimelineEvent[] {
  return [...happened(before, after, event), ...became(before, after, event)]
}

function happened(before: Session, after: Session, event: LifecycleEvent): readonly TimelineEvent[] {
  if (event.type === 'recovered') {
    return before.phase === 'ended' ? [] : [{ type: 'recovered', awayMs: Math.max(0, event.at - lastHeardOf(before)) }]
  }
  if (after === before) return []
  if (event.type === 'layoutAccepted') return [{ type: 'layout', layout: event.layout }]
  // The same fault again and again is one line, not one for every question.
  if (event.type !== 'fault' || before.evidence.problem?.code === event.problem.code) return []
  return [{ type: 'fault', call: event.call, problem: event.problem, attempt: event.attempt }]
}

function lastHeardOf({ createdAt, startSentAt, startedAt, stopRequestedAt, evidence }: Session): number {
  return Math.max(createdAt, startSentAt ?? 0, startedAt ?? 0, stopRequestedAt ?? 0, evidence.lastGoodAt ?? 0)
}

function became(before: Session, after: Session, event: LifecycleEvent): readonly TimelineEvent[] {
  const state = sessionState(after, event.at)
  const aged = event.type === 'aged' && state === 'unverified'
  const moved = sessionState(before, event.at) !== state || before.serviceStatus !== after.serviceStatus
  if (!aged && !moved) return []
  const open = state === 'unverified' || state === 'verifying'
  return [
    {
      type: 'state',
      state,
      status: after.serviceStatus,
      problem: after.reason ?? (open ? after.evidence.problem : null),
    },
  ]
}
