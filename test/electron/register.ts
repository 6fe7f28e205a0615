/**
 * Loaded before the desk (`node --import ./test/electron/register.ts out/main/index.js`): the unmodified built bundle then runs
 * on the stand-in instead of Electron.
 */
import { registerHooks } from 'node:module'

const standIn = new URL('./standin/electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, shortCircuit: true }
      : nextResolve(specifier, context),
})
