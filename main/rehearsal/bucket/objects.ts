import { etagOf } from './etag.ts'
import type { FileRun, StoredFile } from './recordedFiles.ts'

/** What is in the bucket: files of recordings and whatever was put there. */
export interface Objects {
  /**
   * In the order of their keys' bytes, as S3 lists them, from the first key that is not before `from` and comes after `after`.
   * Files are made one by one: who stops early pays for no more.
   */
  list(from?: string, after?: string): Iterable<StoredFile>
  get(key: string): StoredFile | undefined
  put(key: string, body: Buffer, type: string, at: number): void
  remove(key: string): void
  /** Keys of recorded files that were deleted. */
  deleted(): readonly string[]
}

export interface ObjectsDeps {
  readonly recorded: () => readonly FileRun[]
  /** The files of the one recording whose sid is in this key; none for any other key. */
  readonly recordedBeside: (key: string) => readonly FileRun[]
  readonly deleted: readonly string[]
  readonly changed: () => void
}

const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** The first place of a run whose key is not before `key`. */
function placeOf(run: FileRun, key: string): number {
  let [low, high] = [0, run.count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(run.at(middle).key, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Objects that were put live in memory; those of recordings follow from the recordings. */
export function createObjects(deps: ObjectsDeps): Objects {
  const stored = new Map<string, StoredFile>()
  const deleted = new Set(deps.deleted)

  const recordedFile = (key: string): StoredFile | undefined => {
    for (const run of deps.recordedBeside(key)) {
      const place = placeOf(run, key)
      const file = place < run.count ? run.at(place) : undefined
      if (file?.key === key) return file
    }
    return undefined
  }

  function* recordedFrom(start: string): Iterable<StoredFile> {
    // Names of two stretches never lie between each other's.
    const runs = deps.recorded().toSorted((a, b) => compare(a.at(0).key, b.at(0).key))
    for (const run of runs) for (let place = placeOf(run, start); place < run.count; place++) yield run.at(place)
  }

  function* list(from = '', after = ''): Iterable<StoredFile> {
    const start = compare(from, after) < 0 ? after : from
    const own = [...stored.values()].filter(({ key }) => compare(key, start) >= 0).sort((a, b) => compare(a.key, b.key))
    let next = 0
    for (const file of recordedFrom(start)) {
      for (let mine = own[next]; mine !== undefined && compare(mine.key, file.key) <= 0; mine = own[next]) {
        next += 1
        if (mine.key !== after) yield mine
      }
      if (!deleted.has(file.key) && !stored.has(file.key) && file.key !== after) yield file
    }
    for (const mine of own.slice(next)) if (mine.key !== after) yield mine
  }

  return {
    list,
    get: (key) => stored.get(key) ?? (deleted.has(key) ? undefined : recordedFile(key)),
    put: (key, body, type, at) => {
      const etag = etagOf(body)
      stored.set(key, { key, size: body.length, type, modifiedAt: at, etag: () => etag, read: () => body })
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
