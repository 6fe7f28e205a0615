import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/**
 * Calls `changed` for every change of a file in these folders and below, however an editor saves it. One watch per folder:
 * Node's own recursive watch is blind, on Linux, for a file that was saved once by renaming another one over it.
 * @param {readonly string[]} folders absolute paths
 * @param {() => void} changed
 * @returns {() => void} ends it
 */
export function watchFolders(folders, changed) {
  /** @type {Map<string, import('node:fs').FSWatcher>} */
  const watchers = new Map()
  /** @param {string} folder */
  const forget = (folder) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  /** @param {string} folder */
  const follow = (folder) => {
    let below
    try {
      below = readdirSync(folder, { withFileTypes: true })
      if (!watchers.has(folder)) {
        const watcher = watch(folder, () => {
          follow(folder)
          changed()
        })
        watcher.on('error', () => forget(folder))
        watchers.set(folder, watcher)
      }
    } catch {
      // Gone meanwhile.
      forget(folder)
      return
    }
    for (const entry of below)
      if (entry.isDirectory() && !watchers.has(join(folder, entry.name))) follow(join(folder, entry.name))
  }
  folders.forEach(follow)
  return () => [...watchers.keys()].forEach(forget)
}
