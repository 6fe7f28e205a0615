import { assertNever } from '../../../shared/assertNever.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'

/** States that a glance takes together, in the order in which the desk's chips stand. */
export const stateGroups = [
  'recording',
  'starting',
  'stopping',
  'waiting',
  'unverified',
  'uncontrollable',
  'failed',
  'armed',
  'done',
] as const
export type StateGroup = (typeof stateGroups)[number]

/** The group a state belongs to. */
export function groupOf(state: SessionState): StateGroup {
  switch (state) {
    case 'armed':
    case 'recording':
    case 'starting':
    case 'stopping':
      return state
    case 'joined':
      return 'waiting'
    case 'unverified':
    case 'verifying':
      return 'unverified'
    case 'startUnknown':
    case 'uncontrollable':
    case 'givenUp':
      return 'uncontrollable'
    case 'failed':
    case 'nothingRecorded':
      return 'failed'
    case 'saved':
    case 'inBackup':
    case 'uploadUnknown':
    case 'endedByItself':
      return 'done'
    default:
      return assertNever(state)
  }
}

/** Whether a countdown to its stop runs: nothing was sent yet, it goes on recording, and it can still be kept. */
export const isCountingDown = (session: Session): boolean =>
  session.phase !== 'ended' && session.pendingStop?.policy === 'countdown'

/** The state whose icon stands for the group. */
export const groupIcon: Readonly<Record<StateGroup, SessionState>> = {
  recording: 'recording',
  starting: 'starting',
  stopping: 'stopping',
  waiting: 'joined',
  unverified: 'unverified',
  uncontrollable: 'uncontrollable',
  failed: 'failed',
  armed: 'armed',
  done: 'saved',
}
