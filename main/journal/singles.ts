import type { DatabaseSync } from 'node:sqlite'
import { parsedJson } from '../../shared/parsedJson.ts'
import { DeskSettings, defaultSettings } from '../../shared/state/snapshot.ts'
import type { Journal } from './port.ts'
import { readRows } from './rows.ts'
import type { Writer } from './writer.ts'

/** The value stored under an id; null: none, or nobody can read it. */
export function readSingle(db: DatabaseSync | null, id: string): unknown {
  const row = readRows(db, 'SELECT id, body FROM singles WHERE id = ?', id)[0]
  return row === undefined ? null : (parsedJson(row.body) ?? null)
}

/** Stores a value under an id, inside somebody's transaction or in one of its own. */
export function writeSingle(db: DatabaseSync, id: string, value: unknown): void {
  db.prepare('INSERT INTO singles (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body').run(
    id,
    JSON.stringify(value ?? null),
  )
}

/** Values of which there is one: the settings and the window's place. Never a reason not to launch. */
export function createSingles(
  db: DatabaseSync | null,
  writer: Writer,
): { readonly settings: Journal['settings']; readonly windowBounds: Journal['windowBounds'] } {
  const put = (id: string, value: unknown): void => writer.write((target) => writeSingle(target, id, value))

  let settings = readSettings(readSingle(db, 'settings'))
  let bounds = readSingle(db, 'windowBounds')

  return {
    settings: {
      get: () => settings,
      put: (value) => {
        put('settings', value)
        settings = value
      },
    },
    windowBounds: {
      get: () => bounds,
      put: (value) => {
        put('windowBounds', value)
        bounds = value ?? null
      },
    },
  }
}

/** Settings of an older desk lack what was added since; a damaged one falls back to the default. */
function readSettings(stored: unknown): DeskSettings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings
  const whole = DeskSettings.safeParse({ ...defaultSettings, ...stored })
  return whole.success ? whole.data : defaultSettings
}
