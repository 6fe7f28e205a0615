import type { LayoutState } from '../layout/layoutState.ts'
import type { Canvas, RecordingOptions } from '../recording/preset.ts'

/** Channel and recorder uid of a recording: part of every body. */
export interface Recorder {
  readonly channel: string
  readonly uid: string
}

/** A storage profile with its keys in hand, for the length of one call. `endpoint` is for S3-compatible stores only. */
export interface StorageInput {
  readonly vendor: number
  readonly region: number
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly endpoint?: string | null
}

/** Everything a start body is built from. */
export interface StartInput extends Recorder {
  readonly resourceId: string
  readonly token: string | null
  readonly recording: RecordingOptions
  readonly decryptionSecret: string | null
  readonly canvas: Canvas
  readonly layout: LayoutState
  readonly storage: StorageInput
}

/** What names a running recording towards the service. */
export interface RunningRecording extends Recorder {
  readonly resourceId: string
  readonly sid: string
}
