import type { serviceStates } from '../strings/en/serviceStates.ts'
import type { UploadingStatus } from './answers.ts'

/** Which text of `serviceStates` belongs to a status or an upload outcome. */
export type ServiceStateCode = keyof typeof serviceStates

/**
 * What a status proves. `before`: not in the channel yet · `ready`: in the channel, no file yet · `writing`: a first file is
 * in the bucket · `over`: the recording has ended · `failed`: it ended abnormally.
 */
export type StatusStage = 'before' | 'ready' | 'writing' | 'over' | 'failed'

/** One value of `status` in an answer to query. */
export interface StatusRow {
  readonly value: number
  readonly state: ServiceStateCode
  readonly stage: StatusStage
}

/** Every status of the specification. */
export const statusRows: readonly StatusRow[] = [
  { value: 0, state: 'notStarted', stage: 'before' },
  { value: 1, state: 'initialised', stage: 'before' },
  { value: 2, state: 'recorderStarting', stage: 'before' },
  { value: 3, state: 'uploaderReady', stage: 'before' },
  { value: 4, state: 'recorderReady', stage: 'ready' },
  { value: 5, state: 'firstFileUploaded', stage: 'writing' },
  { value: 6, state: 'recordingStopped', stage: 'over' },
  { value: 7, state: 'serviceStopped', stage: 'over' },
  { value: 8, state: 'readyToExit', stage: 'over' },
  { value: 20, state: 'exitedAbnormally', stage: 'failed' },
]

/** Whether the specification has this status. */
export function isServiceStatus(value: number): boolean {
  return statusRows.some((row) => row.value === value)
}

/** The row of a status, or null for a value the specification does not have. */
export function statusRow(value: number): StatusRow | null {
  return statusRows.find((row) => row.value === value) ?? null
}

/** One upload outcome in an answer to stop. All three are honest outcomes, none is an error. */
export interface UploadRow {
  readonly value: UploadingStatus
  readonly state: ServiceStateCode
}

/** Every upload outcome of the specification. */
export const uploadRows: readonly UploadRow[] = [
  { value: 'uploaded', state: 'uploaded' },
  { value: 'backuped', state: 'inBackup' },
  { value: 'unknown', state: 'uploadUnknown' },
]
