import type { Migration } from './migration.ts'

/**
 * The first shape. A record is its JSON in `body`; beside it stand only the columns that are searched or sorted by.
 * Times are ms since 1970 and REAL, because STRICT tables refuse a fraction in an INTEGER column.
 */
export const first: Migration = {
  version: 1,
  apply: (db) =>
    db.exec(`
      CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        created_at REAL NOT NULL,
        live INTEGER NOT NULL,
        dismissed INTEGER NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX sessions_live ON sessions (created_at) WHERE live = 1;
      CREATE INDEX sessions_shown ON sessions (created_at) WHERE live = 0 AND dismissed = 0;

      CREATE TABLE timeline (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (session_id, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE accounts (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE storage_profiles (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE presets (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE secret_index (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE singles (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;

      CREATE TABLE requests (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at REAL NOT NULL,
        session_id TEXT,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX requests_by_session ON requests (session_id, seq);

      CREATE TABLE set_aside (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at REAL NOT NULL,
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
    `),
}
