/**
 * The one entry of every command: `node scripts/run.mjs <command> [arguments]`.
 * Needs nothing but a plain Node ≥ 18: it installs what is missing first, then works with the project's own Node 24.
 */
import { ensurePackages } from './setup/packages.mjs'
import { failed } from './say.mjs'

/** @typedef {{ about: string, run: (args: readonly string[]) => Promise<number> }} Command */

/** Command name → the module that carries it out, loaded only when asked for. @type {Record<string, () => Promise<Command>>} */
const commands = {
  start: async () => (await import('./commands/start.mjs')).start,
  dev: async () => (await import('./commands/dev.mjs')).dev,
  demo: async () => (await import('./commands/demo.mjs')).demo,
  rehearsal: async () => (await import('./commands/rehearsal.mjs')).rehearsal,
  build: async () => (await import('./commands/build.mjs')).build,
  package: async () => (await import('./commands/package.mjs')).pack,
  test: async () => (await import('./commands/test.mjs')).test,
  'test:unit': async () => (await import('./commands/test.mjs')).testUnit,
  'test:integration': async () => (await import('./commands/test.mjs')).testIntegration,
  'test:e2e': async () => (await import('./commands/test.mjs')).testE2e,
  'test:crash': async () => (await import('./commands/crash.mjs')).crash,
  'test:electron': async () => (await import('./commands/test.mjs')).testElectron,
  lint: async () => (await import('./commands/checks.mjs')).lint,
  format: async () => (await import('./commands/checks.mjs')).format,
  typecheck: async () => (await import('./commands/checks.mjs')).typecheck,
  bench: async () => (await import('./commands/bench.mjs')).bench,
}

async function main() {
  const [name = 'help', ...args] = process.argv.slice(2)
  const load = commands[name]
  if (load === undefined) {
    console.error(`Unknown command “${name}”. There are: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  if (Number(process.versions.node.split('.')[0]) < 18) {
    console.error(`Node ${process.versions.node} is too old: version 18 or newer is needed to set the project up.`)
    return 2
  }
  await ensurePackages()
  return (await load()).run(args)
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    failed(error)
    process.exitCode = 1
  },
)
