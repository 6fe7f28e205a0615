import { node, tool } from '../tools.mjs'

/** Type-checks every folder as its own strict project. @type {import('../run.mjs').Command} */
export const typecheck = {
  about: 'type-checks every folder as its own strict project',
  run: () => node([tool.tsc, '-b', '--pretty', 'false']),
}

/** Lint rules, formatting, unused code and third-party notices. @type {import('../run.mjs').Command} */
export const lint = {
  about: 'lint rules, formatting, unused code and third-party notices',
  run: async () => {
    const codes = [
      await node([tool.eslint, '--max-warnings', '0', '.']),
      await node([tool.prettier, '--check', '--log-level', 'warn', '.']),
      await node([tool.knip, '--no-progress']),
      await node(['scripts/notices.mjs', '--check']),
    ]
    return Math.max(...codes)
  },
}

/** Writes the house format into every file. @type {import('../run.mjs').Command} */
export const format = {
  about: 'writes the house format into every file',
  run: () => node([tool.prettier, '--write', '--log-level', 'warn', '.']),
}
