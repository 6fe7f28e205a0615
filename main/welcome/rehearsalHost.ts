import { problem, ProblemError, type Problem } from '../../shared/problem.ts'
import type { BucketPlace } from '../../shared/recording/preflight/bucketOutcome.ts'
import type { RehearsalHandle } from '../rehearsal/port.ts'

export interface RehearsalHostDeps {
  readonly start: () => Promise<RehearsalHandle>
  /** Says whether it runs, and why not. */
  readonly changed: (running: boolean, problem: Problem | null) => void
}

/** The rehearsal service inside the desk, started when it is first needed. */
export interface RehearsalHost {
  /** Its handle; starts it if it does not run. @throws ProblemError rehearsalUnavailable */
  ensure(): Promise<RehearsalHandle>
  /** Base URL; null while it does not run. */
  url(): string | null
  /** Its bucket, S3 endpoint and access key; null while it does not run. */
  bucket(): (BucketPlace & { readonly url: string; readonly accessKey: string }) | null
  close(): Promise<void>
}

/** Creates the keeper of the rehearsal service. */
export function createRehearsalHost({ start, changed }: RehearsalHostDeps): RehearsalHost {
  let running: RehearsalHandle | null = null
  let starting: Promise<RehearsalHandle> | null = null

  const begin = async (): Promise<RehearsalHandle> => {
    try {
      running = await start()
      changed(true, null)
      return running
    } catch (error) {
      const params = { detail: error instanceof Error ? error.message : String(error) }
      changed(false, problem('rehearsalUnavailable', { params }))
      throw new ProblemError('rehearsalUnavailable', { params })
    } finally {
      starting = null
    }
  }

  return {
    ensure: () => (running === null ? (starting ??= begin()) : Promise.resolve(running)),
    url: () => running?.url ?? null,
    bucket: () => {
      if (running === null) return null
      const { vendor, region, bucket, accessKey } = running.credentials.storage
      return { vendor, region, bucket, accessKey, url: running.bucketUrl }
    },
    close: async () => {
      // One that is still starting is waited for: otherwise its port would outlive the desk.
      await starting?.catch(() => null)
      const handle = running
      running = null
      await handle?.close()
    },
  }
}
