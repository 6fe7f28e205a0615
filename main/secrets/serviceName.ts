import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * The name under which a desk keeps its items: one per user-data folder, so that tests, second installations and portable
 * copies never see each other's secrets. The path itself stays out of the keychain.
 */
export function serviceName(userDataFolder: string): string {
  const folder = process.platform === 'win32' ? canonical(userDataFolder).toLowerCase() : canonical(userDataFolder)
  return `Recording Desk ${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
}

/** The real path, also of a folder that is only about to be created: its name must not change once it exists. */
function canonical(folder: string): string {
  const path = resolve(folder)
  try {
    return realpathSync.native(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(canonical(parent), basename(path))
  }
}
