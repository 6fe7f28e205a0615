import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The name under which a desk keeps its items: one per user-data folder, so that tests, second installations and portable
 * copies never see each other's secrets. The path itself stays out of the keychain.
 */
export function serviceName(userDataFolder: string): string {
  const folder = process.platform === 'win32' ? canonical(userDataFolder).toLowerCase() : canonical(userDataFolder)
  return `Recording Desk ${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
}

function canonical(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return resolve(folder)
  }
}
