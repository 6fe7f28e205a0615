import { playlistName, stretches } from '../fileNames.ts'
import type { Dialect, RehearsalTimes } from '../options.ts'
import type { Recording } from '../recording.ts'
import { firstFileAt } from '../truth.ts'

const tracks = ['audio', 'video', 'audio_and_video'] as const

/** The playlist a recording has at `now`, or null before its first file. */
function playlist(recording: Recording, times: RehearsalTimes, now: number) {
  const first = firstFileAt(recording, times)
  const stretch = stretches(recording).at(-1)
  if (first === null || !stretch || (now < first && !recording.ended)) return null
  return { name: playlistName(stretch), from: Math.round(stretch.from) }
}

/** `fileList` and `sliceStartTime` of a query: plain strings in the specification, today lists and numbers. */
export function queryFiles(dialect: Dialect, recording: Recording, times: RehearsalTimes, now: number): object {
  const list = playlist(recording, times, now)
  if (dialect === 'specification')
    return list ? { fileList: list.name, sliceStartTime: String(list.from) } : { fileList: '' }
  return { ...currentFileList(recording, list), sliceStartTime: list ? list.from : 0 }
}

/** `fileList` of a stop. */
export function stopFiles(dialect: Dialect, recording: Recording, times: RehearsalTimes, now: number): object {
  const list = playlist(recording, times, now)
  return dialect === 'specification' ? { fileList: list?.name ?? '' } : currentFileList(recording, list)
}

interface NamedList {
  readonly name: string
  readonly from: number
}

const currentFileList = (recording: Recording, list: NamedList | null): object =>
  recording.fileListMode === 'json'
    ? jsonFileList(recording, list)
    : { fileListMode: 'string', fileList: list?.name ?? '' }

const jsonFileList = (recording: Recording, list: NamedList | null) => ({
  fileListMode: 'json',
  fileList: list
    ? [
        {
          fileName: list.name,
          trackType: tracks[recording.streamTypes as 0 | 1 | 2],
          uid: '0',
          mixedAllUser: true,
          isPlayable: true,
          sliceStartTime: list.from,
        },
      ]
    : [],
})
