import type { DatabaseSync } from 'node:sqlite'

/** One step from `version - 1` to `version`, run inside a transaction together with the new number. */
export interface Migration {
  readonly version: number
  readonly apply: (db: DatabaseSync) => void
}
