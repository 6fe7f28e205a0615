import { node, tool } from '../tools.mjs'

/** @param {typeof node} run @returns {Promise<number>} exit code */
export const checkTypes = (run) => run([tool.tsc, '-b', '--pretty', 'false'])

/** @param {typeof node} run @returns {Promise<number>} exit code */
export async function checkStyle(run) {
  const codes = [
    await run([tool.eslint, '--max-warnings', '0', '.']),
    await run([tool.prettier, '--check', '--log-level', 'warn', '.']),
    await run([tool.knip, '--no-progress']),
    await run(['scripts/notices.mjs', '--check']),
  ]
  return Math.max(...codes)
}

/** Type-checks every folder as its own strict project. @type {import('../run.mjs').Command} */
export const typecheck = {
  about: 'type-checks every folder as its own strict project',
  run: () => checkTypes(node),
}

/** Lint rules, formatting, unused code and third-party notices. @type {import('../run.mjs').Command} */
export const lint = {
  about: 'lint rules, formatting, unused code and third-party notices',
  run: () => checkStyle(node),
}

/** Writes the house format into every file. @type {import('../run.mjs').Command} */
export const format = {
  about: 'writes the house format into every file',
  run: () => node([tool.prettier, '--write', '--log-level', 'warn', '.']),
}
