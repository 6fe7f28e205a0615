import { hasDisplay } from '../host.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { tryElectron } from '../setup/electron.mjs'
import { ensureSystem, forStart } from '../setup/system.mjs'
import { node } from '../tools.mjs'

/** Opens the desk and reopens it after every change. @type {import('../run.mjs').Command} */
export const dev = {
  about: 'opens the desk, rebuilds and reopens it after every change',
  run: async (args) => {
    await tryElectron()
    await ensureSystem(forStart(hasDisplay()))
    await ensureBuilt()
    // Older versions of Node do not watch folders with what is below them on Linux.
    return node(['scripts/devLoop.mjs', ...args])
  },
}
