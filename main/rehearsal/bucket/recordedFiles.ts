import { playlistName, segmentName, type Stretch, stretches } from '../fileNames.ts'
import type { RehearsalTimes } from '../options.ts'
import type { Recording } from '../recording.ts'
import { segmentLength, type SegmentSource } from './segments.ts'

/** An object of the bucket. */
export interface StoredFile {
  readonly key: string
  readonly size: number
  readonly type: string
  /** ms since 1970. */
  readonly modifiedAt: number
  readonly read: () => Buffer
}

interface Segment {
  readonly index: number
  readonly name: string
  /** When it is in the bucket; null while that lies in the future. */
  readonly uploadedAt: number | null
}

/** The files of a settled recording that are in the bucket at `now`: growing while it runs, whole when it is over. */
export function recordedFiles(
  recording: Recording,
  times: RehearsalTimes,
  now: number,
  source: SegmentSource,
): readonly StoredFile[] {
  if (recording.destination !== 'rehearsal') return []
  return stretches(recording).flatMap((stretch, place, all) => {
    const segments = segmentsOf(recording, stretch, place === all.length - 1, times, now)
    const first = segments[0]?.uploadedAt
    if (first === null || first === undefined) return []
    const last = segments.reduce((latest, one) => Math.max(latest, one.uploadedAt ?? 0), first)
    const list = playlist(stretch, segments, source, now, times)
    return [
      {
        key: playlistName(stretch),
        size: Buffer.byteLength(list),
        type: 'application/vnd.apple.mpegurl',
        modifiedAt: last,
        read: () => Buffer.from(list),
      },
      ...segments.flatMap(({ index, name, uploadedAt }) =>
        uploadedAt === null
          ? []
          : [
              {
                key: name,
                size: source.size(index),
                type: 'video/mp2t',
                modifiedAt: uploadedAt,
                read: () => source.bytes(index),
              },
            ],
      ),
    ]
  })
}

/** The segments written so far; the last of an ended stretch is cut short in time but whole as a file. */
function segmentsOf(
  recording: Recording,
  stretch: Stretch,
  newest: boolean,
  times: RehearsalTimes,
  now: number,
): readonly Segment[] {
  const { to } = stretch
  const length = (to ?? now) - stretch.from
  const count = to === null ? Math.floor(length / segmentLength) : Math.max(1, Math.ceil(length / segmentLength))
  const backup = newest && recording.upload === 'backuped' && recording.ended
  return Array.from({ length: count }, (_, index) => {
    const at = stretch.from + index * segmentLength
    const regular = at + times.firstFile
    const soonest = to === null ? regular : Math.min(regular, to + times.stopUpload)
    const uploadedAt = backup && index === count - 1 ? backup.at + times.backupDelivery : soonest
    return { index, name: segmentName(stretch, at), uploadedAt: uploadedAt <= now ? uploadedAt : null }
  })
}

function playlist(
  stretch: Stretch,
  segments: readonly Segment[],
  source: SegmentSource,
  now: number,
  times: RehearsalTimes,
): string {
  const complete = stretch.to !== null && now >= stretch.to + times.stopUpload
  const listed = complete ? segments : segments.filter((one) => one.uploadedAt !== null)
  const entries = listed.flatMap(({ index, name }) => [
    ...(source.restarts(index) ? ['#EXT-X-DISCONTINUITY'] : []),
    `#EXTINF:${(segmentLength / 1_000).toFixed(3)},`,
    name,
  ])
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${segmentLength / 1_000}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:EVENT',
    ...entries,
    ...(complete ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n')
}
