import { assertNever } from '../assertNever.ts'
import { isDisowned } from './disowned.ts'
import { endSpan } from './endSpan.ts'
import { isInDoubt } from './mayRecord.ts'
import type { PresetSettings } from './preset.ts'
import type { WhatToChange } from './refusedStart.ts'
import { holderOf } from './sameRecorder.ts'
import type { Session } from './session.ts'

/** How the next take of a session would begin. */
export interface RerollPlan {
  /** The uid of its recorder. */
  readonly recorderUid: string
  /** The take before may still be recording: worth a warning. */
  readonly mayStillRun: boolean
  /** Why it cannot begin; null if it can. */
  readonly obstacle: 'sessionStillLive' | 'alternateUidMissing' | 'presetChanged' | null
}

/** Plans the next take: with the other of the preset's two uids where it has two. Pure. */
export function planReroll(session: Session, settings: PresetSettings): RerollPlan {
  const { recorderUid: first, alternateUid } = settings
  const other = session.recorderUid === first ? alternateUid : first
  const recorderUid = other ?? first
  const same = recorderUid === session.recorderUid
  const answer = (mayStillRun: boolean, obstacle: RerollPlan['obstacle']): RerollPlan => {
    const channelMoved = !session.ownChannel && settings.channel !== session.channel
    const moved = channelMoved || settings.accountId !== session.accountId
    return { recorderUid, mayStillRun, obstacle: obstacle ?? (moved ? 'presetChanged' : null) }
  }
  switch (session.phase) {
    case 'ended':
      return answer(isInDoubt(session), null)
    case 'startUnknown':
    case 'uncontrollable':
      // With the same uid the second recorder is refused if the first one records, and brings no id to control that by.
      return answer(true, same ? 'alternateUidMissing' : null)
    case 'starting':
    case 'joined':
    case 'recording':
      // What the service does not know by its ids goes on by itself, if at all: only another uid can record beside it.
      if (isDisowned(session)) return answer(true, same ? 'alternateUidMissing' : null)
      return answer(true, 'sessionStillLive')
    case 'acquiring':
    case 'armed':
    case 'stopping':
      return answer(true, 'sessionStillLive')
    default:
      return assertNever(session.phase)
  }
}

/**
 * What is asked before the planned take begins: while the take before may still run, or where the start would meet the refusal again
 * that nobody has changed anything about, `toChange`. Null: nothing.
 */
export function questionBefore(
  { mayStillRun }: RerollPlan,
  toChange: WhatToChange | null,
): 'mayStillRun' | WhatToChange | null {
  return mayStillRun ? 'mayStillRun' : toChange
}

/**
 * Why the planned take cannot record beside one that may still run; null if it can. `sessions`: all of the desk, of which none may
 * hold the other uid.
 */
export function otherUidObstacle(
  { recorderUid, obstacle }: RerollPlan,
  { id, appId, channel }: Session,
  sessions: readonly Session[],
): RerollPlan['obstacle'] | 'otherUidTaken' {
  if (obstacle !== null) return obstacle
  return holderOf(sessions, { appId, channel, recorderUid }, id) === undefined ? null : 'otherUidTaken'
}

/** Whether the end was put where the last proof is, because nobody looked at it or found it for long: the gap goes beyond it. */
function isDatedBack({ endedAt, gaps }: Session): boolean {
  return endedAt !== null && gaps.some(({ to }) => to !== null && to > endedAt)
}

/**
 * Whether it is known when a take stopped recording: not where only a span or a last proof is, where it was lost without a word of the
 * service that it is over, given up before its sid was known, or goes on elsewhere.
 */
export function endIsKnown(session: Session): boolean {
  if (session.phase !== 'ended' || isInDoubt(session) || endSpan(session) !== null || isDatedBack(session)) return false
  return session.sid !== null || (session.outcome !== 'uploadUnknown' && session.reason?.code !== 'takenUpAgain')
}

/** When a take whose end is known stopped recording, ms since 1970 on this computer's clock: what the gap to the next one is measured from. */
export function lastRecordedAt(session: Session): number {
  return session.endedAt ?? session.evidence.lastGoodAt ?? session.createdAt
}
