import type { FileListMode } from './options.ts'

/** One region of a customised layout, complete. */
export interface Region {
  readonly uid?: string | undefined
  readonly x_axis: number
  readonly y_axis: number
  readonly width: number
  readonly height: number
  readonly alpha: number
  readonly render_mode: number
}

/** The mixed picture as it is now: what a request left out has its default. */
export interface EffectiveLayout {
  readonly mixedVideoLayout: number
  readonly backgroundColor: string
  readonly maxResolutionUid: string | null
  readonly layoutConfig: readonly Region[]
}

/** What a start without settings gets. */
export const defaultLayout: EffectiveLayout = {
  mixedVideoLayout: 0,
  backgroundColor: '#000000',
  maxResolutionUid: null,
  layoutConfig: [],
}

/** Pixels, frames per second and Kbps of the mixed video. */
export interface EffectiveVideo {
  readonly width: number
  readonly height: number
  readonly fps: number
  readonly bitrate: number
}

/** Why a recording ended. */
export type EndCause = 'stop' | 'idle' | 'abnormal' | 'token' | 'expired'

export type UploadOutcome = 'uploaded' | 'backuped' | 'unknown'

/** Where files go: the rehearsal's bucket, some other one (believed), or a bucket whose keys are wrong. */
export type Destination = 'rehearsal' | 'elsewhere' | 'refused'

/** A resource id that acquire handed out. */
export interface Resource {
  readonly resourceId: string
  readonly appId: string
  readonly channel: string
  readonly uid: string
  readonly acquiredAt: number
  /** The one recording it was used for. */
  readonly sid: string | null
}

/** A recording, running or over. Times are ms since 1970 on the rehearsal's clock. Never holds a token, key or secret. */
export interface Recording {
  readonly appId: string
  readonly channel: string
  readonly uid: string
  readonly resourceId: string
  readonly sid: string
  readonly startedAt: number
  /** Seconds. */
  readonly maxIdleTime: number
  readonly streamTypes: number
  readonly video: EffectiveVideo
  readonly layout: EffectiveLayout
  readonly storage: { readonly vendor: number; readonly region: number; readonly bucket: string }
  readonly destination: Destination
  /** Form of `fileList` in the answers of `current`. */
  readonly fileListMode: FileListMode
  /** When the first picture or sound arrived, null before. */
  readonly mediaFrom: number | null
  readonly ended: { readonly at: number; readonly by: EndCause } | null
  /** What a stop is told about the files. */
  readonly upload: UploadOutcome
  /** Each time the service moved the recording to another server. */
  readonly failovers: readonly { readonly at: number; readonly until: number }[]
}
