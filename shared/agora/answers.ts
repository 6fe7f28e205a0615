import type { RecordedFile } from '../recording/session.ts'

/** What query says, made uniform. `status` null: not a number the specification knows. */
export interface QueryAnswer {
  readonly status: number | null
  /** ms since 1970 on the server's clock. */
  readonly sliceStartTime: number | null
  readonly files: readonly RecordedFile[]
  /** The channel that it records and the uid of its recorder; null where the answer names none. */
  readonly channel: string | null
  readonly uid: string | null
}

/** What became of the files: all in the bucket, some in Agora's backup, or not known. */
export type UploadingStatus = 'uploaded' | 'backuped' | 'unknown'

/** What stop says, made uniform. */
export interface StopAnswer {
  readonly uploadingStatus: UploadingStatus
  readonly files: readonly RecordedFile[]
}
