import type { RehearsalBucketAccess } from '../options.ts'
import { type BucketFailure, uploadTrouble } from './bucketFailures.ts'
import { createObjects } from './objects.ts'
import type { FileRun } from './recordedFiles.ts'
import { type BucketRequest, createBucketServer } from './server.ts'

/** An object as a list shows it. */
export interface BucketFile {
  readonly key: string
  readonly size: number
  /** ms since 1970. */
  readonly modifiedAt: number
}

/** The rehearsal's bucket, as tests and the rehearsal panel see it. */
export interface RehearsalBucket {
  /** S3 endpoint, addressed by path: `http://127.0.0.1:<port>`. */
  readonly url: string
  readonly port: number
  readonly access: RehearsalBucketAccess
  files(): readonly BucketFile[]
  /** The bytes of an object, undefined when there is none. */
  read(key: string): Buffer | undefined
  /** Every request it got, newest last. */
  requests(): readonly BucketRequest[]
  /** Switches failures: exactly these are on from now. */
  setFailures(failures: readonly BucketFailure[]): void
  failures(): readonly BucketFailure[]
}

export interface OpenBucket extends RehearsalBucket {
  deleted(): readonly string[]
  /** Why recordings cannot deliver their files now; null when they can. */
  uploadTrouble(): 'refused' | 'silent' | null
  close(): Promise<void>
}

export interface BucketDeps {
  readonly port: number
  readonly access: RehearsalBucketAccess
  readonly recorded: () => readonly FileRun[]
  readonly recordedBeside: (key: string) => readonly FileRun[]
  readonly deleted: readonly string[]
  readonly changed: () => void
  /** Told when failures are switched: whether recordings can deliver files from now on. */
  readonly takesFiles: (takes: boolean) => void
}

/** Opens the bucket on 127.0.0.1. @throws the system's error when the port cannot be had. */
export async function openBucket(deps: BucketDeps): Promise<OpenBucket> {
  let failures: ReadonlySet<BucketFailure> = new Set()
  const objects = createObjects(deps)
  const server = await createBucketServer({
    port: deps.port,
    access: deps.access,
    objects,
    failures: () => failures,
    now: () => Date.now(),
  })
  return {
    url: `http://127.0.0.1:${server.port}`,
    port: server.port,
    access: deps.access,
    files: () => [...objects.list()].map(({ key, size, modifiedAt }) => ({ key, size, modifiedAt })),
    read: (key) => objects.get(key)?.read(),
    requests: () => server.requests(),
    setFailures: (next) => {
      failures = new Set(next)
      deps.takesFiles(uploadTrouble(failures) === null)
    },
    failures: () => [...failures],
    deleted: () => objects.deleted(),
    uploadTrouble: () => uploadTrouble(failures),
    close: () => server.close(),
  }
}
