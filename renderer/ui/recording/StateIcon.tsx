import type { JSX } from 'react'
import type { SessionState } from '../../../shared/recording/session.ts'
import { Icon } from '../Icon.tsx'
import { VerifyingIcon } from '../VerifyingIcon.tsx'

interface StateIconProps {
  readonly state: SessionState
  /** Rung of the 404 ladder, for `verifying`. */
  readonly rung?: number
  readonly size?: number
}

/** Colour of a state's icon on a dark or light surface; inside a filled badge it takes the colour of the words. */
const colours: Readonly<Record<SessionState, string>> = {
  armed: 'text-ok',
  starting: 'text-caution',
  stopping: 'text-caution',
  joined: 'text-rec-line',
  recording: 'text-rec-line',
  unverified: 'text-unknown',
  verifying: 'text-unknown',
  startUnknown: 'text-unknown',
  uncontrollable: 'text-unknown',
  saved: 'text-ok',
  inBackup: 'text-caution',
  uploadUnknown: 'text-unknown',
  givenUp: 'text-unknown',
  nothingRecorded: 'text-serious',
  endedByItself: 'text-t3',
  failed: 'failed-mark',
}

/** The silhouette of a state. */
export function StateIcon({ state, rung = 1, size = 16 }: StateIconProps): JSX.Element {
  return state === 'verifying' ? <VerifyingIcon rung={rung} size={size} /> : <Icon name={state} size={size} />
}

/** The silhouette in the colour of its state, for counts and lists. */
export function StateMark(props: StateIconProps): JSX.Element {
  return (
    <span className={`flex flex-none ${colours[props.state]}`}>
      <StateIcon {...props} />
    </span>
  )
}
