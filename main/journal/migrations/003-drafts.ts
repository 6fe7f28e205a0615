import type { Migration } from './migration.ts'

/** What is typed into forms and not saved yet, by the key of the form. */
export const drafts: Migration = {
  version: 3,
  apply: (db) => db.exec('CREATE TABLE drafts (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;'),
}
