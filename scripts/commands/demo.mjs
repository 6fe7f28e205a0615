import { electronBinary } from '../paths.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { ensureSystem, forTests } from '../setup/system.mjs'
import { node } from '../tools.mjs'

/** Drives the built desk through the main job, with screenshots in out/demo/. @type {import('../run.mjs').Command} */
export const demo = {
  about: 'drives the built desk through the main job, with screenshots in out/demo/',
  run: async (args) => {
    if (electronBinary() === null || process.platform === 'linux') await ensureSystem(forTests)
    await ensureBuilt()
    return node(['test/electron/demo.ts', ...args])
  },
}
