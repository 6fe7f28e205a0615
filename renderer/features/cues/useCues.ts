import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { cuesOf } from '../../../shared/recording/cues.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { type CueState, cueStates } from './cueStates.ts'

/** The cues of a running show beside what is in Preview. */
export function useSessionCues(session: Session, preview: LayoutState): readonly CueState[] {
  const cues = useDesk((desk) => cuesOf(session, desk.presets))
  const library = useDesk((desk) => desk.layouts)
  return cueStates(cues, library, session, preview)
}
