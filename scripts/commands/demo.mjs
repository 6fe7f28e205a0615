import { ensureBuilt } from '../setup/build.mjs'
import { ensureSystem, forDriving } from '../setup/system.mjs'
import { node } from '../tools.mjs'

/** Drives the built desk through the main job, with screenshots in out/demo/. @type {import('../run.mjs').Command} */
export const demo = {
  about: 'drives the built desk through the main job, with screenshots in out/demo/',
  run: async (args) => {
    await ensureSystem(forDriving())
    await ensureBuilt()
    return node(['test/electron/demo.ts', ...args])
  },
}
