import { node } from '../tools.mjs'

/** Runs the rehearsal service alone until it is interrupted. @type {import('../run.mjs').Command} */
export const rehearsal = {
  about: 'runs the rehearsal service alone',
  run: (args) => node(['main/rehearsal/cli.ts', ...args]),
}
