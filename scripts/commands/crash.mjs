import { ensureBuilt } from '../setup/build.mjs'
import { ensureSystem, forDriving } from '../setup/system.mjs'
import { node } from '../tools.mjs'

/** The long form of the crash test; see docs/crash-test.md. @type {import('../run.mjs').Command} */
export const crash = {
  about: 'kills the built desk at 200 seeded moments and looks for what was lost; -- --kills N --seed N --lanes N',
  run: async (args) => {
    await ensureSystem(forDriving())
    await ensureBuilt()
    return node(['--disable-warning=ExperimentalWarning', 'test/crash/run.ts', ...args])
  },
}
