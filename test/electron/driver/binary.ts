import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The project's top folder. */
export const projectRoot = resolve(import.meta.dirname, '..', '..', '..')

const executables: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/** Electron's executable, or null where its binary was not downloaded. Never downloads. */
export function electronBinary(): string | null {
  const name = executables[process.platform]
  if (name === undefined) return null
  const path = join(projectRoot, 'node_modules', 'electron', 'dist', name)
  return existsSync(path) ? path : null
}
