import type { RecordedFile } from '../recording/session.ts'
import type { QueryAnswer, StopAnswer, UploadingStatus } from './answers.ts'
import { type Fields, field, isFields, readBoolean, readNumber, textField } from './readJson.ts'
import { isServiceStatus } from './statuses.ts'

/** Seconds since 1970 stay below this until the year 5138; milliseconds have been above it since 1973. */
const SECONDS_BELOW = 1e11

/** The last millisecond of the year 9999: what is later is no time of a recording, and few could write it down. */
const LATEST = 253_402_300_799_999

/** Far more than a recording of the longest allowed time has; a longer list is not worth the memory. */
const MAX_FILES = 10_000

/** ms since 1970, from ms or s, number or text; null for anything that is no time. */
export function readTime(value: unknown): number | null {
  const number = readNumber(value)
  if (number === null || number <= 0) return null
  const time = Math.round(number < SECONDS_BELOW ? number * 1000 : number)
  return time > LATEST ? null : time
}

function namedFile(name: string): RecordedFile {
  return { name, trackType: null, uid: null, isPlayable: null, sliceStartTime: null }
}

function uidOf(entry: Fields): string | null {
  const uid = field(entry, 'uid')
  return typeof uid === 'number' && Number.isFinite(uid) ? String(uid) : textField(entry, 'uid')
}

function readFile(entry: unknown): RecordedFile | null {
  if (typeof entry === 'string') return entry === '' ? null : namedFile(entry)
  if (!isFields(entry)) return null
  const name = textField(entry, 'fileName') ?? textField(entry, 'filename')
  if (name === null) return null
  return {
    name,
    trackType: textField(entry, 'trackType'),
    uid: uidOf(entry),
    isPlayable: readBoolean(field(entry, 'isPlayable')),
    sliceStartTime: readTime(field(entry, 'sliceStartTime')),
  }
}

/** `fileList` in any of its forms as a list: one name, names, objects, nothing. */
export function readFiles(value: unknown): readonly RecordedFile[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value.slice(0, MAX_FILES) : [value]
  return entries.map(readFile).filter((file) => file !== null)
}

/** The time of the first slice; newer answers give it only with the files, and the earliest one counts. */
function readSliceStart(response: Fields, files: readonly RecordedFile[]): number | null {
  const own = readTime(field(response, 'sliceStartTime'))
  if (own !== null) return own
  const times = files.map(({ sliceStartTime }) => sliceStartTime).filter((time) => time !== null)
  return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time))
}

/** An answer to query: its `serverResponse`, and what stands beside that. */
export function readQuery(answer: Fields): QueryAnswer {
  const inner = field(answer, 'serverResponse')
  const response = isFields(inner) ? inner : {}
  const status = readNumber(field(response, 'status'))
  const files = readFiles(field(response, 'fileList'))
  return {
    status: status !== null && isServiceStatus(status) ? status : null,
    sliceStartTime: readSliceStart(response, files),
    files,
    channel: textField(answer, 'cname'),
    uid: uidOf(answer),
  }
}

function readUploadingStatus(value: unknown): UploadingStatus {
  return value === 'uploaded' || value === 'backuped' ? value : 'unknown'
}

/** `serverResponse` of stop. */
export function readStop(response: Fields): StopAnswer {
  return {
    uploadingStatus: readUploadingStatus(field(response, 'uploadingStatus')),
    files: readFiles(field(response, 'fileList')),
  }
}
