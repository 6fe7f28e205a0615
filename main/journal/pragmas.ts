import type { DatabaseSync } from 'node:sqlite'

/** A promise of the database that could not be had, such as `journal_mode=delete` on a network folder. */
export class PragmaRefusedError extends Error {
  constructor(name: string, found: string) {
    super(`${name}=${found}`)
    this.name = 'PragmaRefusedError'
  }
}

/** Pragma → what to set → what reading it back must give. */
type Promised = readonly [name: string, set: string, expected: string]

/**
 * What durability rests on. On macOS a plain fsync leaves data in the drive's cache; `fullfsync` does not.
 * Sources: sqlite.org/pragma.html, fcntl(2) F_FULLFSYNC.
 */
export function promises(platform: NodeJS.Platform): readonly Promised[] {
  const everywhere: readonly Promised[] = [
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', '2'],
    ['foreign_keys', 'ON', '1'],
  ]
  const mac: readonly Promised[] = [
    ['fullfsync', 'ON', '1'],
    ['checkpoint_fullfsync', 'ON', '1'],
  ]
  return platform === 'darwin' ? [...everywhere, ...mac] : everywhere
}

/** Sets each pragma and reads it back. @throws PragmaRefusedError */
export function applyPragmas(db: DatabaseSync, platform: NodeJS.Platform): void {
  for (const [name, set, expected] of promises(platform)) {
    db.exec(`PRAGMA ${name} = ${set}`)
    const found = readPragma(db, name)
    if (found !== expected) throw new PragmaRefusedError(name, found)
  }
}

/** A pragma's value as text. */
export function readPragma(db: DatabaseSync, name: string): string {
  const row = db.prepare(`PRAGMA ${name}`).get()
  return String(Object.values(row ?? {})[0])
}

/** A pragma's value as a number. */
export function readNumber(db: DatabaseSync, name: string): number {
  return Number(readPragma(db, name))
}
