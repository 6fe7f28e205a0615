import { playlistName, segmentName, type Stretch, stretches } from '../fileNames.ts'
import type { RehearsalTimes } from '../options.ts'
import type { Recording } from '../recording.ts'
import { deliveredAt, type Outage } from './delivery.ts'
import { etagOf } from './etag.ts'
import { segmentLength, type SegmentSource } from './segments.ts'

/** An object of the bucket. */
export interface StoredFile {
  readonly key: string
  readonly size: number
  readonly type: string
  /** ms since 1970. */
  readonly modifiedAt: number
  /** As S3 makes it for plain puts, with its quotes. */
  readonly etag: () => string
  readonly read: () => Buffer
}

/** Files in the order of their keys, made one by one: a take of days has tens of thousands. */
export interface FileRun {
  readonly count: number
  at(index: number): StoredFile
}

/** What decides which files are there. `now` on the rehearsal's clock. */
export interface RecordedDeps {
  readonly times: RehearsalTimes
  readonly now: number
  readonly outages: readonly Outage[]
  readonly source: SegmentSource
}

/**
 * The files of a settled recording that are in the bucket, one run for each stretch: growing while it runs, whole when it is
 * over, without those that a bucket in trouble has not taken yet.
 */
export function recordedFiles(recording: Recording, deps: RecordedDeps): readonly FileRun[] {
  if (recording.destination !== 'rehearsal') return []
  return stretches(recording)
    .map((stretch, place, all) => runOf(recording, stretch, place === all.length - 1, deps))
    .filter(({ count }) => count > 0)
}

/** First place in `0…count` where `holds` is no longer true; it must be true up to there. */
function until(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

function runOf(recording: Recording, stretch: Stretch, newest: boolean, deps: RecordedDeps): FileRun {
  const { times, now, outages, source } = deps
  const { from, to } = stretch
  const length = (to ?? now) - from
  // The last segment of an ended stretch is cut short in time but whole as a file.
  const count = to === null ? Math.floor(length / segmentLength) : Math.max(1, Math.ceil(length / segmentLength))
  const late = newest && recording.upload === 'backuped' ? recording.ended : null
  const delivered = (wanted: number): number => deliveredAt(wanted, recording, outages, times)
  const begun = (index: number): number => from + index * segmentLength
  const uploadedAt = (index: number): number => {
    if (late !== null && index === count - 1) return delivered(late.at + times.backupDelivery)
    const regular = begun(index) + times.firstFile
    return delivered(to === null ? regular : Math.min(regular, to + times.stopUpload))
  }
  // Later segments never arrive before earlier ones.
  const there = until(count, (index) => uploadedAt(index) <= now)
  const complete = to !== null && delivered(to + times.stopUpload) <= now

  const playlist = (): StoredFile => {
    const name = (index: number): string => segmentName(stretch, begun(index))
    let text: Buffer | null = null
    // Megabytes for a take of days: only for who reads it, not for who looks for the next name.
    const body = (): Buffer => (text ??= Buffer.from(playlistText(complete ? count : there, complete, name, source)))
    return {
      key: playlistName(stretch),
      get size() {
        return body().length
      },
      type: 'application/vnd.apple.mpegurl',
      modifiedAt: uploadedAt(there - 1),
      etag: () => etagOf(body()),
      read: body,
    }
  }
  const segment = (index: number): StoredFile => ({
    key: segmentName(stretch, begun(index)),
    size: source.size(index),
    type: 'video/mp2t',
    modifiedAt: uploadedAt(index),
    etag: () => source.etag(index),
    read: () => source.bytes(index),
  })
  return {
    count: there === 0 ? 0 : there + 1,
    // `.m3u8` sorts before `_<time>.ts`, and times sort as they pass.
    at: (place) => (place === 0 ? playlist() : segment(place - 1)),
  }
}

function playlistText(
  count: number,
  complete: boolean,
  name: (index: number) => string,
  source: SegmentSource,
): string {
  const entries = Array.from({ length: count }, (_, index) => [
    ...(source.restarts(index) ? ['#EXT-X-DISCONTINUITY'] : []),
    `#EXTINF:${(segmentLength / 1_000).toFixed(3)},`,
    name(index),
  ])
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${segmentLength / 1_000}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:EVENT',
    ...entries.flat(),
    ...(complete ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n')
}
