import type { RehearsalTimes } from './options.ts'
import type { Presence } from './presence.ts'
import type { EndCause, Recording } from './recording.ts'

/** What the service can say about a recording: a status of the specification, or that it knows it no longer. */
export type Standing = { readonly kind: 'status'; readonly status: number } | { readonly kind: 'gone' }

const status = (value: number): Standing => ({ kind: 'status', status: value })

/**
 * Carries a recording forward to `now`: media begins, an empty channel idles out, a uid clash throws the recorder out, wrong
 * storage keys make the service give up, and after 72 hours every recording is over.
 */
export function settle(recording: Recording, presence: Presence, times: RehearsalTimes, now: number): Recording {
  if (recording.ended) return recording
  const over = (at: number, by: EndCause): Recording => ({ ...recording, ended: { at, by } })
  const { startedAt } = recording
  if (recording.destination === 'refused') {
    const givenUpAt = startedAt + times.keysRefused
    return now < givenUpAt ? recording : over(givenUpAt, 'abnormal')
  }
  const expiresAt = startedAt + times.longestRecording
  const joinedAt = startedAt + times.joined
  if (now < joinedAt) return recording
  const rival = presence.people.get(recording.uid)
  const thrownOutAt = rival === undefined ? Infinity : Math.max(joinedAt, rival)
  if (thrownOutAt < expiresAt) return over(thrownOutAt, 'abnormal')
  const from = Math.max(joinedAt, presence.since)
  const idleAt = presence.people.size > 0 ? Infinity : from + recording.maxIdleTime * 1_000
  if (idleAt <= now && idleAt < expiresAt) return over(idleAt, 'idle')
  const sendsFrom = presence.mediaSince === null ? Infinity : Math.max(from, presence.mediaSince)
  const hears = recording.mediaFrom === null && sendsFrom <= now && sendsFrom < expiresAt
  const mediaFrom = hears ? sendsFrom : recording.mediaFrom
  if (now >= expiresAt) return { ...over(expiresAt, 'expired'), mediaFrom }
  return hears ? { ...recording, mediaFrom } : recording
}

/** When the first file was (or will be) uploaded, null while no media came; never after the end plus its upload. */
export function firstFileAt(recording: Recording, times: RehearsalTimes): number | null {
  if (recording.mediaFrom === null) return null
  const regular = recording.mediaFrom + times.firstFile
  return recording.ended ? Math.min(regular, recording.ended.at + times.stopUpload) : regular
}

/** Whether the recording is away because the service is moving it to another server. */
export const inFailover = (recording: Recording, now: number): boolean =>
  recording.failovers.some((move) => now >= move.at && now < move.until)

/** What a query would truthfully hear about a settled recording. */
export function standing(recording: Recording, times: RehearsalTimes, now: number): Standing {
  // Wrong storage keys show as "not found" after an accepted start, and nothing else is ever heard of them.
  if (recording.destination === 'refused') return { kind: 'gone' }
  if (recording.ended) return endedStanding(recording.ended, times, now)
  if (inFailover(recording, now)) return { kind: 'gone' }
  const age = now - recording.startedAt
  if (age < times.initialised) return status(0)
  if (age < times.starting) return status(1)
  if (age < times.uploaderReady) return status(2)
  if (age < times.joined) return status(3)
  const first = firstFileAt(recording, times)
  return status(first === null || now < first ? 4 : 5)
}

function endedStanding(ended: NonNullable<Recording['ended']>, times: RehearsalTimes, now: number): Standing {
  const since = now - ended.at
  if (since >= times.gone) return { kind: 'gone' }
  if (ended.by === 'abnormal') return status(20)
  return status(since < times.serviceStopped ? 6 : since < times.exiting ? 7 : 8)
}
