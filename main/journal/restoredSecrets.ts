import type { DatabaseSync } from 'node:sqlite'
import { parsedJson } from '../../shared/parsedJson.ts'
import type { SecretIndexEntry } from './port.ts'
import { salvageSecretRow, SecretIndexRow } from './secretIndexRow.ts'
import { DOUBT, isDamaged, otherItem, OWED } from './secretItems.ts'
import { inTransaction } from './transaction.ts'

/**
 * The index of a backup as it holds once the backup is the journal. The keychain has gone on since: of every secret the other
 * item may be its only copy by now, or a newer value, or nothing. What was owed of it is in doubt, and so is what was not.
 */
export function asRestored(entries: readonly SecretIndexEntry[]): readonly SecretIndexEntry[] {
  const ids = new Set(entries.map(({ id }) => id))
  const isSpare = (name: string): boolean => ids.has(OWED + name) || ids.has(DOUBT + name)
  const secrets = entries.filter(({ id }) => !id.startsWith(OWED) && !id.startsWith(DOUBT))
  const doubts = new Map(
    secrets.flatMap(({ id, at, item }) => {
      // A damaged row does not say which item is in use: what is owed still tells, and must go on to do so.
      const names = isDamaged({ at }) ? [id, otherItem(id, id)].filter(isSpare) : [otherItem(id, item ?? id)]
      return names.map((name) => [name, { id: DOUBT + name, at }] as const)
    }),
  )
  const staying = entries.filter(({ id }) => !(id.startsWith(OWED) && doubts.has(id.slice(OWED.length))))
  return [...staying, ...[...doubts.values()].filter(({ id }) => !ids.has(id))]
}

/** Makes the index of a backup {@link asRestored}, before anybody can take the file for the journal. */
export function doubtSecrets(db: DatabaseSync): void {
  const rows = db.prepare('SELECT id, body FROM secret_index').all()
  const entries = rows.flatMap(({ id, body }) => {
    const read = SecretIndexRow.safeParse(parsedJson(String(body)))
    return (read.success ? read.data : salvageSecretRow(String(id))) ?? []
  })
  const before = new Set(entries.map(({ id }) => id))
  const after = asRestored(entries)
  const kept = new Set(after.map(({ id }) => id))
  inTransaction(db, () => {
    const removing = db.prepare('DELETE FROM secret_index WHERE id = ?')
    for (const id of before) if (!kept.has(id)) removing.run(id)
    const adding = db.prepare('INSERT OR REPLACE INTO secret_index (id, body) VALUES (?, ?)')
    for (const entry of after) if (!before.has(entry.id)) adding.run(entry.id, JSON.stringify(entry))
  })
}
