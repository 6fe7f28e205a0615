import { NewerJournalError } from './migrate.ts'
import { PragmaRefusedError } from './pragmas.ts'

/** Result codes of SQLite that a person may have to act on. Source: sqlite.org/rescode.html. */
const names: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  23: 'SQLITE_AUTH',
  26: 'SQLITE_NOTADB',
}

/** After a write that failed, time until the disk is tried again, ms. */
export const RETRY_AFTER_MS = 5000

/** The file's content itself is wrong: only another file helps. */
export class DamagedError extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'DamagedError'
  }
}

/** Whether the file must be set aside, as opposed to not being reachable or writable just now. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedError) return true
  const code = resultCode(error)
  return code === 11 || code === 26
}

/** A short technical word for the small print: `SQLITE_FULL`, `ENOSPC`, `journal_mode=delete`. Never a path or a value. */
export function faultWord(error: unknown): string {
  const code = resultCode(error)
  if (code !== null) return names[code] ?? `SQLITE_${code}`
  if (error instanceof PragmaRefusedError || error instanceof NewerJournalError || error instanceof DamagedError)
    return error.message
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return 'unknown'
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}
