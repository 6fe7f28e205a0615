import type { Migration } from './migration.ts'

/** Presets that were removed a moment ago, until their secrets are forgotten. */
export const removedPresets: Migration = {
  version: 5,
  apply: (db) => db.exec('CREATE TABLE removed_presets (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT'),
}
