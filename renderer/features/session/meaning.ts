import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { stopStage } from '../../ui/recording/stopStage.ts'

/** What a session's state means, as a key of the words that say so: a state alone would sometimes claim more than is proven. */
export type Meaning =
  SessionState | 'slotExpired' | 'inDoubt' | 'stopWaits' | 'stopUnsent' | 'stopUnheard' | 'stopRetried'

interface Doubts {
  /** Its reserved slot is over. */
  readonly expired: boolean
  /** It ended as far as the desk can know, and may still record. */
  readonly inDoubt: boolean
}

/** The meaning of `state`. */
export function meaningOf(session: Session, state: SessionState, { expired, inDoubt }: Doubts): Meaning {
  if (expired) return 'slotExpired'
  if (inDoubt) return 'inDoubt'
  if (session.phase !== 'stopping') return state
  const stage = stopStage(session)
  if (stage === 'awaitsSid') return 'stopWaits'
  if (stage === 'unsent') return 'stopUnsent'
  if (state === 'unverified') return 'stopUnheard'
  return session.stopProvenAt === null && session.evidence.problem === null ? state : 'stopRetried'
}
