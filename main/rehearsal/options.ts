import { rehearsalPlace } from '../../shared/recording/rehearsalPlace.ts'
import type { VirtualClock } from './virtualClock.ts'

/** Which generation of answers an app gives: the specification's, strictly, or those of today's service. */
export type Dialect = 'specification' | 'current'

/** The two forms of today's `fileList`. */
export type FileListMode = 'json' | 'string'

/** A project with the credentials of its RESTful API. */
export interface RehearsalApp {
  readonly appId: string
  readonly customerId: string
  readonly customerCertificate: string
  readonly dialect: Dialect
  /** Recordings at once; without it 50 in `current`, unlimited in `specification`. */
  readonly concurrent?: number
  /** Whether "already running" (201/7, 53, 1004) names the sid that runs. The service is not known to do so: default false. */
  readonly namesRunningSid?: boolean
  /** How `current` names files when a start asks for no file type: a list (default) or a plain name. */
  readonly fileListMode?: FileListMode
}

/** How long things take, in ms on the rehearsal's clock. */
export interface RehearsalTimes {
  /** From an accepted start to status 1, 2, 3 and 4. */
  readonly initialised: number
  readonly starting: number
  readonly uploaderReady: number
  readonly joined: number
  /** From the first picture or sound to the first uploaded file, status 5. */
  readonly firstFile: number
  /** How long a stop waits for uploads before it is answered. */
  readonly stopUpload: number
  /** From the end to status 7, to status 8, and until the service no longer knows the recording. */
  readonly serviceStopped: number
  readonly exiting: number
  readonly gone: number
  /** Life of a resource that was not started: five minutes in the specification. */
  readonly resourceLife: number
  /** From the end until Agora's backup has delivered what the first upload could not. */
  readonly backupDelivery: number
  /** From the start until a recording whose storage keys are wrong is given up. */
  readonly keysRefused: number
  /** Longest life of a recording: its resource holds 72 hours. */
  readonly longestRecording: number
}

/** Realistic in order, quick in length. */
export const defaultTimes: RehearsalTimes = {
  initialised: 500,
  starting: 1_000,
  uploaderReady: 2_000,
  joined: 3_000,
  firstFile: 5_000,
  stopUpload: 400,
  serviceStopped: 2_000,
  exiting: 4_000,
  gone: 30_000,
  resourceLife: 300_000,
  backupDelivery: 60_000,
  keysRefused: 30_000,
  longestRecording: 72 * 3_600_000,
}

/** The bucket of the rehearsal, as a storage profile names it: Amazon S3 in US_EAST_1. */
export interface RehearsalBucketAccess {
  readonly vendor: number
  readonly region: number
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
}

export const defaultBucketAccess: RehearsalBucketAccess = {
  ...rehearsalPlace,
  accessKey: 'rehearsal-access-key',
  secretKey: 'rehearsal-secret-key',
}

/** Obvious credentials that open nothing but a rehearsal. */
export const defaultApp: RehearsalApp = {
  appId: 'rehearsalapp00000000000000000001',
  customerId: 'rehearsal-customer',
  customerCertificate: 'rehearsal-certificate',
  dialect: 'specification',
}

/** Who is in a channel nobody has scripted: two people, so that a rehearsal does not idle out, with uids no recorder takes. */
export const defaultPeople: readonly string[] = ['4000000001', '4000000002']

export interface RehearsalOptions {
  /** Default: `defaultApp` alone. */
  readonly apps?: readonly RehearsalApp[]
  /** Port of the API on 127.0.0.1; 0 takes a free one. Default 0. */
  readonly port?: number
  /** Port of the bucket; 0 takes a free one. Default 0. */
  readonly bucketPort?: number
  readonly bucket?: RehearsalBucketAccess
  readonly times?: Partial<RehearsalTimes>
  /** UIDs in every channel that no script has touched. Default: `defaultPeople`. */
  readonly people?: readonly string[]
  /** Default: a virtual clock at the computer's time, or where the saved state left it. */
  readonly clock?: VirtualClock
  /** Speed of the default clock. */
  readonly speed?: number
  /** File that keeps resources and recordings over a restart; null or absent keeps them in memory. */
  readonly statePath?: string | null
  /** Requests the ledger remembers, with their bodies. Default 20,000. */
  readonly ledgerSize?: number
  /** Opens `/rehearsal/control/…` for test processes. Default false. */
  readonly control?: boolean
}
