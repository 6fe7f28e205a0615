import { inPackage, projectNode, root, toolEnv } from './paths.mjs'
import { run } from './process.mjs'

/**
 * Runs a JavaScript or TypeScript file with the project's Node 24.
 * @param {readonly string[]} args  file and its arguments, relative to the project
 * @param {NodeJS.ProcessEnv} [env]  added to the environment
 * @returns {Promise<number>} exit code
 */
export async function node(args, env = {}) {
  return (await run(projectNode, args, { cwd: root, env: { ...toolEnv(), ...env } })).code
}

/** Like {@link node}, but what it says is kept until somebody asks: several can then run side by side without mixing words. */
export function quietNode() {
  let said = ''
  return {
    /** @type {typeof node} */
    node: async (args, env = {}) => {
      const options = { cwd: root, env: { ...toolEnv(), ...env }, quiet: true }
      const { code, output } = await run(projectNode, args, options)
      said += output
      return code
    },
    said: () => said,
  }
}

/** Scripts of the installed tools. */
export const tool = {
  vitest: inPackage('vitest', 'vitest.mjs'),
  playwright: inPackage('@playwright', 'test', 'cli.js'),
  eslint: inPackage('eslint', 'bin', 'eslint.js'),
  prettier: inPackage('prettier', 'bin', 'prettier.cjs'),
  tsc: inPackage('@typescript', 'native', 'bin', 'tsc'),
  knip: inPackage('knip', 'bin', 'knip.js'),
  electronBuilder: inPackage('electron-builder', 'cli.js'),
}
