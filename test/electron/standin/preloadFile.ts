import { readFileSync } from 'node:fs'

/** The text of a preload. @throws Error for a module, which a sandboxed preload cannot be. */
export function readPreload(path: string): string {
  if (path.endsWith('.mjs')) {
    throw new Error(`Unable to load preload script: ${path}: a sandboxed preload cannot be a module`)
  }
  return readFileSync(path, 'utf8')
}
