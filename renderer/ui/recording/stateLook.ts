import type { SessionState } from '../../../shared/recording/session.ts'
import type { BadgeTone } from '../Badge.tsx'

/** How the border of a tile, the drawing of its layout and its timer speak about a state. */
export interface StateLook {
  readonly tone: BadgeTone
  /** See `styles/recording/tally.css`; `none` is a plain hairline. */
  readonly tally: 'rec' | 'ok' | 'dashed' | 'hatched' | 'unknown' | 'broken' | 'heavy' | 'caution' | 'plate' | 'none'
  /** `filled`: the service mixes this picture now. `dashed`: it may. `outline`: it did. */
  readonly picture: 'filled' | 'dashed' | 'outline'
  /** `live`: can be believed. `stale`: with a `~` before it. `still`: stands. `none`: nothing to show yet. */
  readonly timer: 'live' | 'stale' | 'still' | 'none'
}

/** A healthy wall is dark; what needs a person is brighter. Each state differs from every other in shape, not only in colour. */
export const stateLook: Readonly<Record<SessionState, StateLook>> = {
  armed: { tone: 'ok', tally: 'ok', picture: 'outline', timer: 'none' },
  starting: { tone: 'caution', tally: 'caution', picture: 'filled', timer: 'none' },
  joined: { tone: 'waiting', tally: 'dashed', picture: 'dashed', timer: 'none' },
  recording: { tone: 'rec', tally: 'rec', picture: 'filled', timer: 'live' },
  unverified: { tone: 'unknown', tally: 'hatched', picture: 'dashed', timer: 'stale' },
  verifying: { tone: 'unknown', tally: 'unknown', picture: 'dashed', timer: 'stale' },
  stopping: { tone: 'caution', tally: 'caution', picture: 'filled', timer: 'live' },
  startUnknown: { tone: 'unknown', tally: 'broken', picture: 'dashed', timer: 'stale' },
  uncontrollable: { tone: 'unknown', tally: 'heavy', picture: 'dashed', timer: 'stale' },
  saved: { tone: 'quiet', tally: 'none', picture: 'outline', timer: 'still' },
  inBackup: { tone: 'caution', tally: 'none', picture: 'outline', timer: 'still' },
  uploadUnknown: { tone: 'unknown', tally: 'none', picture: 'outline', timer: 'still' },
  givenUp: { tone: 'unknown', tally: 'none', picture: 'outline', timer: 'none' },
  nothingRecorded: { tone: 'serious', tally: 'none', picture: 'outline', timer: 'still' },
  endedByItself: { tone: 'neutral', tally: 'none', picture: 'outline', timer: 'still' },
  failed: { tone: 'crit', tally: 'plate', picture: 'outline', timer: 'still' },
}
