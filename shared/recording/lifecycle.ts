import { assertNever } from '../assertNever.ts'
import { isOver } from './evidence.ts'
import { withGaps } from './gaps.ts'
import { armRefused, armed, armedStart, slotExpired, uidChanged } from './lifecycleArm.ts'
import { clockSetBack, clockSetForward } from './lifecycleClock.ts'
import { accountJoined, idsCorrected, idsGiven } from './lifecycleIds.ts'
import type { LifecycleEvent } from './lifecycleEvent.ts'
import {
  acquired,
  alreadyRunning,
  cancelled,
  letGo,
  recovered,
  refused,
  startRepeated,
  startSent,
  startUnanswered,
  started,
  yielded,
} from './lifecycleStart.ts'
import { gapMeasured, planned, reminded } from './lifecyclePlan.ts'
import { stopPending, stopWithdrawn, tidied } from './lifecyclePending.ts'
import { nothingRecorded, stopAnswered, stopReached, stopRefused, stopRequested, stopUnheard } from './lifecycleStop.ts'
import { exiting, fault, gone, seen } from './lifecycleWatch.ts'
import { narrate } from './narrate.ts'
import type { Session, TimelineEvent } from './session.ts'
import { stillStopping } from './stopAwaited.ts'
import { stopCutShort, stopKept } from './stopCutShort.ts'
import { isLost } from './sessionState.ts'

/** A session after an event, and what its timeline says about it. */
export interface Step {
  readonly session: Session
  readonly events: readonly TimelineEvent[]
}

/**
 * The whole life of a recording, one event at a time. Pure and total: an event that means nothing in a phase leaves the
 * very same session (and says nothing), so late and repeated answers are harmless.
 */
export function next(session: Session, event: LifecycleEvent): Step {
  const before = tellsOfEnd(event) ? stillStopping(session) : session
  const after = withGaps(before, tidied(step(before, event)), event.at)
  return { session: after, events: narrate(session, after, event) }
}

/** Whether the service says with it that a recording ends or has ended. */
function tellsOfEnd(event: LifecycleEvent): boolean {
  if (event.type === 'seen') return event.status === 20 || isOver(event.status)
  return event.type === 'stopAnswered' || event.type === 'nothingRecorded' || event.type === 'exiting'
}

function step(session: Session, event: LifecycleEvent): Session {
  switch (event.type) {
    case 'acquired':
      return acquired(session, event)
    case 'armed':
      return armed(session, event)
    case 'slotExpired':
      return slotExpired(session)
    case 'armRefused':
      return armRefused(session, event)
    case 'armedStart':
      return armedStart(session, event)
    case 'uidChanged':
      return uidChanged(session, event)
    case 'startSent':
      return startSent(session, event)
    case 'started':
      return started(session, event)
    case 'refused':
      return refused(session, event)
    case 'cancelled':
      return cancelled(session, event)
    case 'startUnanswered':
      return startUnanswered(session, event)
    case 'alreadyRunning':
      return alreadyRunning(session, event)
    case 'idsGiven':
      return idsGiven(session, event)
    case 'idsCorrected':
      return idsCorrected(session, event)
    case 'accountJoined':
      return accountJoined(session, event)
    case 'yielded':
      return yielded(session, event)
    case 'startRepeated':
      return startRepeated(session, event)
    case 'seen':
      return seen(session, event)
    case 'gone':
      return gone(session, event)
    case 'exiting':
      return exiting(session, event)
    case 'fault':
      return fault(session, event)
    case 'aged':
      return session
    case 'clockSetBack':
      return clockSetBack(session, event)
    case 'clockSetForward':
      return clockSetForward(session, event)
    case 'stopPending':
      return stopPending(session, event)
    case 'stopKept':
      return stopKept(session, event.at)
    case 'stopCutShort':
      return stopCutShort(session)
    case 'stopLapsed':
      return stopWithdrawn(session)
    case 'planned':
      return planned(session, event)
    case 'reminded':
      return reminded(session, event)
    case 'gapMeasured':
      return gapMeasured(session, event)
    case 'followed':
      return session.phase === 'ended' && session.followedAt === null ? { ...session, followedAt: event.at } : session
    case 'stopRequested':
      return stopRequested(session, event)
    case 'stopUnheard':
      return stopUnheard(session, event)
    case 'stopReached':
      return stopReached(session, event)
    case 'stopAnswered':
      return stopAnswered(session, event)
    case 'nothingRecorded':
      return nothingRecorded(session, event)
    case 'stopRefused':
      return stopRefused(session, event)
    case 'layoutAccepted':
      return session.phase === 'ended'
        ? session
        : { ...session, layout: event.layout, cueId: event.cue?.id ?? session.cueId }
    case 'layoutUncertain':
      return session.phase === 'ended' || session.layout === null ? session : { ...session, layout: null }
    case 'cuesKept':
      // What the desk gave up may come back, and its show with it.
      return session.phase === 'ended' && !isLost(session) ? session : { ...session, keptCues: [...event.cues] }
    case 'letGo':
      return letGo(session, event)
    case 'dismissed':
      return session.phase === 'ended' && !session.dismissed ? { ...session, dismissed: true } : session
    case 'recalled':
      return session.dismissed ? { ...session, dismissed: false, recalledAt: event.at } : session
    case 'recovered':
      return recovered(stopCutShort(session), event)
    default:
      return assertNever(event)
  }
}
