import type { Migration } from './migration.ts'

/** The library of layouts: records like the others, their JSON in `body`. */
export const layouts: Migration = {
  version: 4,
  apply: (db) => db.exec('CREATE TABLE layouts (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT'),
}
