import { playlistName, stretches } from './fileNames.ts'
import type { RehearsalTimes } from './options.ts'
import type { Recording } from './recording.ts'
import { firstFileAt, standing } from './truth.ts'

/** A recording with its true state, for the oracle of tests and for the rehearsal panel. */
export interface RecordingView extends Recording {
  readonly running: boolean
  /** Status of the specification; null when the service answers "not found" now. */
  readonly status: number | null
  readonly firstFileAt: number | null
  /** Playlists written so far. */
  readonly files: readonly string[]
}

/** What is true about a settled recording at `now`. */
export function recordingView(recording: Recording, times: RehearsalTimes, now: number): RecordingView {
  const stands = standing(recording, times, now)
  const first = firstFileAt(recording, times)
  return {
    ...recording,
    running: recording.ended === null && recording.destination !== 'refused',
    status: stands.kind === 'status' ? stands.status : null,
    firstFileAt: first,
    files: first !== null && now >= first ? stretches(recording).map(playlistName) : [],
  }
}
