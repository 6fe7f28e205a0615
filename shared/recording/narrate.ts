import type { LifecycleEvent } from './lifecycleEvent.ts'
import type { Session, TimelineEvent, TimelineNote } from './session.ts'
import { sessionState } from './sessionState.ts'

/** What the timeline says about one step: what happened, then the state it led to, each only if it tells something new. */
export function narrate(before: Session, after: Session, event: LifecycleEvent): readonly TimelineEvent[] {
  return [...happened(before, after, event), ...became(before, after, event)]
}

function happened(before: Session, after: Session, event: LifecycleEvent): readonly TimelineEvent[] {
  if (event.type === 'recovered') {
    if (before.phase === 'ended') return []
    const found = {
      type: 'recovered',
      awayMs: Math.max(0, event.at - Math.max(lastHeardOf(before), event.heardAt ?? 0)),
    } as const
    return before.pendingStop === null ? [found] : [found, note('stopCutShort')]
  }
  if (after === before) return []
  if (event.type === 'stopPending') {
    return event.policy === 'countdown' ? [note('stopCountdown', event.until - event.at)] : []
  }
  if (event.type === 'accountJoined') return [{ type: 'account', label: event.label }]
  if (event.type === 'slotExpired') return [note('slotExpired')]
  if (event.type === 'uidChanged') return [note('alternateUid')]
  if (event.type === 'reminded') return [note('reminded', Math.max(0, (after.plannedEnd?.at ?? event.at) - event.at))]
  if (event.type === 'gapMeasured') return [note('gapMeasured', event.gapMs)]
  if (event.type === 'stopCutShort' || event.type === 'stopLapsed') return [note(event.type)]
  if (event.type === 'layoutAccepted') {
    const { layout, cue } = event
    return [cue === undefined ? { type: 'layout', layout } : { type: 'layout', layout, cue: cue.name }]
  }
  // The same fault again and again is one line, not one for every question.
  if (event.type !== 'fault' || before.evidence.problem?.code === event.problem.code) return []
  return [{ type: 'fault', call: event.call, problem: event.problem, attempt: event.attempt }]
}

function note(what: TimelineNote, ms: number | null = null): TimelineEvent {
  return { type: 'note', note: what, ms }
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
