import { ensureBuilt } from '../setup/build.mjs'

/** Builds the three bundles into out/. @type {import('../run.mjs').Command} */
export const build = {
  about: 'builds the three bundles into out/',
  run: async () => {
    await ensureBuilt({ force: true })
    return 0
  },
}
