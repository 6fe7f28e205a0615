import type { DatabaseSync } from 'node:sqlite'
import type { Migration } from './migration.ts'

/**
 * Makes ended sessions searchable and gives moments of a take a table. `ended_at` is null for what has not ended;
 * `outcome` and `search` repeat parts of `body`. Live sessions get theirs with their next commit.
 */
export const history: Migration = {
  version: 2,
  apply: (db) => {
    db.exec(`
      ALTER TABLE sessions ADD COLUMN ended_at REAL;
      ALTER TABLE sessions ADD COLUMN outcome TEXT;
      ALTER TABLE sessions ADD COLUMN search TEXT NOT NULL DEFAULT '';
      CREATE INDEX sessions_ended ON sessions (ended_at, id) WHERE ended_at IS NOT NULL;

      CREATE TABLE markers (
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL,
        at REAL NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX markers_by_session ON markers (session_id, at);
    `)
    fillIn(db)
  },
}

/** Written out here, since what a migration does must never change with the rest of the desk. */
function fillIn(db: DatabaseSync): void {
  const update = db.prepare('UPDATE sessions SET ended_at = ?, outcome = ?, search = ? WHERE id = ?')
  for (const row of db.prepare('SELECT id, created_at, body FROM sessions WHERE live = 0').all()) {
    const session = readObject(String(row['body']))
    if (session === null) continue
    const { endedAt, outcome, storage } = session
    const parts = ['name', 'channel', 'recorderUid', 'sid', 'resourceId', 'appId'].map((key) => session[key])
    const bucket = typeof storage === 'object' && storage !== null && 'bucket' in storage ? storage.bucket : ''
    const search = [...parts, bucket].map((part) => (typeof part === 'string' ? part : '')).join('\n')
    update.run(
      typeof endedAt === 'number' ? endedAt : Number(row['created_at']),
      typeof outcome === 'string' ? outcome : 'uploadUnknown',
      search.normalize('NFC').toLowerCase(),
      String(row['id']),
    )
  }
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
