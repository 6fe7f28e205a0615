import { openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { SessionId } from '../../shared/ids.ts'
import { Session } from '../../shared/recording/session.ts'
import { faultWord } from './diskFault.ts'
import { replaceFile } from './durableFile.ts'
import { createFlusher, type Flusher } from './flusher.ts'
import type { Notify } from './notice.ts'
import { salvageSession } from './salvage.ts'

/**
 * One line of `live.jsonl`. `version` counts the commits of that session, which tells a line from a row of an older backup;
 * `session` is the whole session (it holds no secret), so that a recording is put back exactly as it was.
 */
const LiveLine = z.object({
  at: z.number(),
  op: z.enum(['live', 'ended']),
  id: SessionId,
  version: z.number().int(),
  session: z.unknown(),
})
type LiveLine = z.infer<typeof LiveLine>

/** The last word about one session. */
export interface LiveEntry {
  readonly session: Session
  readonly version: number
}

/** The second, independent record of what is running: append-only text. */
export interface LiveFile {
  /** The last word of the file about every session in it. */
  entries(): readonly LiveEntry[]
  /**
   * Appends. A crash of the desk cannot take the line back; against a power cut it is flushed in the background, since the
   * commit beside it is what everybody waits for. @throws what the file system throws
   */
  append(op: 'live' | 'ended', at: number, entry: LiveEntry): void
  /** Opens the file for appending, unless it is open. @throws what the file system throws */
  probe(): void
  /** Waits until everything is on the disk: where nothing else has it. @throws what the file system throws */
  flush(): void
  /** Rewrites the file with these sessions alone. @throws what the file system throws */
  compact(at: number, live: readonly LiveEntry[]): void
  close(): void
}

/** Opens `live.jsonl`. A missing or damaged file is an empty one: it is the journal's second line, not its first. */
export function openLiveFile(file: string, notify: Notify): LiveFile {
  let open: { readonly fd: number; readonly flusher: Flusher } | null = null
  // A write that failed half-way, or a crash, leaves a line without an end; the next one must not be glued to it.
  let torn = true

  const release = (): void => {
    open?.flusher.close()
    open = null
  }
  const line = (op: LiveLine['op'], at: number, { session, version }: LiveEntry): string =>
    `${JSON.stringify({ at, op, id: session.id, version, session } satisfies LiveLine)}\n`

  return {
    entries: () => read(file, notify),
    append: (op, at, entry) => {
      open ??= opened(file, notify)
      const text = (torn ? '\n' : '') + line(op, at, entry)
      torn = true
      const bytes = Buffer.from(text)
      let written = 0
      while (written < bytes.length) written += writeSync(open.fd, bytes, written)
      torn = false
      open.flusher.soon()
    },
    probe: () => {
      open ??= opened(file, notify)
    },
    flush: () => open?.flusher.now(),
    compact: (at, live) => {
      release()
      replaceFile(file, live.map((entry) => line('live', at, entry)).join(''))
      torn = false
    },
    close: release,
  }
}

function opened(file: string, notify: Notify): { readonly fd: number; readonly flusher: Flusher } {
  const fd = openSync(file, 'a', 0o600)
  return { fd, flusher: createFlusher(fd, (error) => notify({ kind: 'liveFileFailed', detail: faultWord(error) })) }
}

function read(file: string, notify: Notify): readonly LiveEntry[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  const latest = new Map<SessionId, LiveEntry>()
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw === '') continue
    const entry = parseLine(raw)
    if (entry === null) notify({ kind: 'liveFileLine', line: index + 1 })
    else latest.set(entry.session.id, entry)
  }
  return [...latest.values()]
}

function parseLine(raw: string): LiveEntry | null {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return null
  }
  const line = LiveLine.safeParse(value)
  if (!line.success) return null
  const whole = Session.safeParse(line.data.session)
  const session = whole.success ? whole.data : salvageSession(line.data.session)
  if (session === null) return null
  return { session, version: line.data.version }
}
