import type { DatabaseSync } from 'node:sqlite'
import { parsedJson } from '../../shared/parsedJson.ts'
import { DeskSettings, defaultSettings } from '../../shared/state/snapshot.ts'
import type { Journal } from './port.ts'
import { readRows } from './rows.ts'
import type { Writer } from './writer.ts'

/** Values of which there is one: the settings and the window's place. Never a reason not to launch. */
export function createSingles(
  db: DatabaseSync | null,
  writer: Writer,
): { readonly settings: Journal['settings']; readonly windowBounds: Journal['windowBounds'] } {
  const read = (id: string): unknown => {
    const row = readRows(db, 'SELECT id, body FROM singles WHERE id = ?', id)[0]
    return row === undefined ? null : (parsedJson(row.body) ?? null)
  }
  const put = (id: string, value: unknown): void => {
    const body = JSON.stringify(value ?? null)
    writer.write((target) => {
      target
        .prepare('INSERT INTO singles (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body')
        .run(id, body)
    })
  }

  let settings = readSettings(read('settings'))
  let bounds = read('windowBounds')

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
