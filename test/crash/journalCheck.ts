import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What is wrong with the journal of a desk that was killed; null where nothing is. It looks at a copy: the desk repairs its own. */
export function damageOf(folder: string): string | null {
  const copy = mkdtempSync(join(tmpdir(), 'desk-crash-journal-'))
  try {
    cpSync(folder, copy, { recursive: true })
    const db = new DatabaseSync(join(copy, 'journal.sqlite'))
    try {
      const found = db
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => String(Object.values(row)[0]))
      if (found.join() !== 'ok') return `integrity_check: ${found.join('; ')}`
      const unfinished = Number(db.prepare('SELECT count(*) AS count FROM sessions WHERE live = 1').get()?.['count'])
      const live = readLive(copy)
      // Every launch writes it before anything can begin.
      if (live === null && unfinished > 0) return `live.jsonl is missing beside ${unfinished} unfinished`
      return tornLines(live ?? '')
    } finally {
      db.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Null where there is no such file. What cannot be read for another reason is thrown. */
function readLive(folder: string): string | null {
  const file = join(folder, 'live.jsonl')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Only the last line may be without its end: nothing was said about what it holds. */
function tornLines(text: string): string | null {
  for (const line of text.split('\n').slice(0, -1)) {
    if (line === '') continue
    try {
      JSON.parse(line)
    } catch {
      return `live.jsonl: “${line.slice(0, 40)}…”`
    }
  }
  return null
}
