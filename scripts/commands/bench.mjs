import { node } from '../tools.mjs'

/** Measures speed and memory; `--json` ends with one line of figures. @type {import('../run.mjs').Command} */
export const bench = {
  about: 'measures speed and memory',
  run: (args) => node(['--expose-gc', '--disable-warning=ExperimentalWarning', 'test/bench/run.ts', ...args]),
}
