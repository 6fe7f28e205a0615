import type { StoredFile } from './recordedFiles.ts'

/** What is in the bucket: files of recordings and whatever was put there. */
export interface Objects {
  /** In the order of their keys' bytes, as S3 lists them. */
  list(): readonly StoredFile[]
  get(key: string): StoredFile | undefined
  put(key: string, body: Buffer, type: string, at: number): void
  remove(key: string): void
  /** Keys of recorded files that were deleted. */
  deleted(): readonly string[]
}

export interface ObjectsDeps {
  readonly recorded: () => readonly StoredFile[]
  /** The files of the one recording whose sid is in this key; none for any other key. */
  readonly recordedBeside: (key: string) => readonly StoredFile[]
  readonly deleted: readonly string[]
  readonly changed: () => void
}

/** Objects that were put live in memory; those of recordings follow from the recordings. */
export function createObjects(deps: ObjectsDeps): Objects {
  const stored = new Map<string, StoredFile>()
  const deleted = new Set(deps.deleted)

  const list = () => {
    const recorded = deps.recorded().filter((one) => !deleted.has(one.key) && !stored.has(one.key))
    return [...recorded, ...stored.values()].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
  }

  const recordedFile = (key: string) => deps.recordedBeside(key).find((one) => one.key === key)

  return {
    list,
    get: (key) => stored.get(key) ?? (deleted.has(key) ? undefined : recordedFile(key)),
    put: (key, body, type, at) => {
      stored.set(key, { key, size: body.length, type, modifiedAt: at, read: () => body })
    },
    remove: (key) => {
      stored.delete(key)
      if (!recordedFile(key)) return
      deleted.add(key)
      deps.changed()
    },
    deleted: () => [...deleted],
  }
}
