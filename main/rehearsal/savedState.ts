import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const Region = z.object({
  uid: z.string().optional(),
  x_axis: z.number(),
  y_axis: z.number(),
  width: z.number(),
  height: z.number(),
  alpha: z.number(),
  render_mode: z.number(),
})

const Recording = z.object({
  appId: z.string(),
  channel: z.string(),
  uid: z.string(),
  resourceId: z.string(),
  sid: z.string(),
  startedAt: z.number(),
  maxIdleTime: z.number(),
  streamTypes: z.number(),
  video: z.object({ width: z.number(), height: z.number(), fps: z.number(), bitrate: z.number() }),
  layout: z.object({
    mixedVideoLayout: z.number(),
    backgroundColor: z.string(),
    maxResolutionUid: z.string().nullable(),
    layoutConfig: z.array(Region).readonly(),
  }),
  storage: z.object({ vendor: z.number(), region: z.number(), bucket: z.string() }),
  destination: z.enum(['rehearsal', 'elsewhere', 'refused']),
  fileListMode: z.enum(['json', 'string']).default('json'),
  mediaFrom: z.number().nullable(),
  ended: z.object({ at: z.number(), by: z.enum(['stop', 'idle', 'abnormal', 'token', 'expired']) }).nullable(),
  upload: z.enum(['uploaded', 'backuped', 'unknown']),
  failovers: z.array(z.object({ at: z.number(), until: z.number() })).readonly(),
})

/** Files of earlier versions know no quiet people: whoever was there was sending. */
const Channel = z
  .object({
    appId: z.string(),
    channel: z.string(),
    since: z.number(),
    people: z.array(z.tuple([z.string(), z.number()]).readonly()).readonly(),
    quiet: z.array(z.string()).readonly().default([]),
    mediaSince: z.number().nullable().optional(),
  })
  .transform((one) => ({
    ...one,
    mediaSince: one.mediaSince === undefined ? (one.people.length > 0 ? one.since : null) : one.mediaSince,
  }))

/** Everything of the service that outlives its process. No tokens, keys or secrets. */
const SavedState = z.object({
  version: z.literal(1),
  port: z.number().int(),
  bucketPort: z.number().int(),
  clock: z.object({ realAt: z.number(), virtualAt: z.number(), speed: z.number() }),
  resources: z
    .array(
      z.object({
        resourceId: z.string(),
        appId: z.string(),
        channel: z.string(),
        uid: z.string(),
        acquiredAt: z.number(),
        sid: z.string().nullable(),
      }),
    )
    .readonly(),
  recordings: z.array(Recording).readonly(),
  channels: z.array(Channel).readonly(),
  deletedFiles: z.array(z.string()).readonly(),
  outages: z
    .array(z.object({ from: z.number(), until: z.number().nullable() }))
    .readonly()
    .default([]),
})
export type SavedState = z.infer<typeof SavedState>

/** What an earlier process left, or null. A file that cannot be read is moved aside, so that the rehearsal can go on. */
export function loadState(path: string): SavedState | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  try {
    return SavedState.parse(JSON.parse(text))
  } catch {
    renameSync(path, `${path}.unreadable`)
    return null
  }
}

/** Replaces the file as a whole: a crash leaves the old or the new state, never a half. */
export function saveState(path: string, state: SavedState): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify(state))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

/** Saves soon after a change, once for many, and for certain on `flush`. */
export interface StateKeeper {
  /** Saves before long. A save that fails costs the rehearsal its memory, not the desk its life: the next one tries again. */
  changed(): void
  /** Saves now what waits to be saved, if that can be done. */
  keep(): void
  /** Saves now. @throws the system's error. */
  flush(): void
  /** Saves now if that can be done. */
  leave(): void
}

/** Real ms between a change and its being on disk. */
const saveAfter = 100

/** A keeper that writes what `read` returns; without a path it keeps nothing. */
export function createStateKeeper(path: string | null, read: () => SavedState): StateKeeper {
  let waiting: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(waiting)
    waiting = undefined
    if (path !== null) saveState(path, read())
  }
  const attempt = () => {
    try {
      flush()
    } catch {
      // Nothing to tell: what runs now is unharmed.
    }
  }
  return {
    changed: () => {
      if (path !== null) waiting ??= setTimeout(attempt, saveAfter).unref()
    },
    keep: () => {
      if (waiting !== undefined) attempt()
    },
    flush,
    leave: attempt,
  }
}
