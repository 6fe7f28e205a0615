import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { electronBinary, root } from '../paths.mjs'
import { SetupFailure, failed, good, step, warn } from '../say.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { tryElectron } from '../setup/electron.mjs'
import { ensureSystem, forDriving, forTests } from '../setup/system.mjs'
import { node, quietNode, tool } from '../tools.mjs'
import { sum, totals } from '../totals.mjs'
import { checkStyle, checkTypes } from './checks.mjs'

/** @typedef {import('../totals.mjs').Totals} Totals */

const results = join(root, 'out', 'test')

/** Most integration tests wait for something: one more of them than there are cores keeps the cores at work. */
const workers = { unit: [], integration: [`--maxWorkers=${availableParallelism() + 1}`] }

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** @param {'unit' | 'integration'} project @param {readonly string[]} args @param {typeof node} run @returns {Promise<Totals>} */
async function vitest(project, args = [], run = node) {
  const file = join(results, `${project}.json`)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await run([tool.vitest, 'run', '--project', project, ...workers[project], ...reporters, ...args])
  return totals(() => {
    const { numPassedTests, numFailedTests, numPendingTests } = readJson(file)
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests }
  }, code)
}

/** @param {readonly string[]} args @param {'electron' | 'stand-in'} host @returns {Promise<Totals>} */
async function endToEnd(args, host) {
  step(`End-to-end tests on ${host === 'electron' ? 'Electron' : 'the stand-in (system Chromium)'}…`)
  const file = join(results, `e2e-${host}.json`)
  rmSync(file, { force: true })
  const code = await node([tool.playwright, 'test', '--reporter=list,json', ...args], {
    RECORDING_DESK_HOST: host,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  return totals(() => {
    const { expected, unexpected, flaky, skipped } = readJson(file).stats
    return { passed: expected, failed: unexpected + flaky + skipped }
  }, code)
}

/**
 * Makes end-to-end tests possible: on Electron where it is installed, and off Linux, where it is more likely to be had than a
 * Chromium, after a try to get it.
 * @returns {Promise<'electron' | 'stand-in'>}
 */
async function prepareEndToEnd() {
  if (process.platform !== 'linux') await tryElectron()
  await ensureSystem(forDriving())
  await ensureBuilt()
  return electronBinary() !== null && process.env['RECORDING_DESK_HOST'] !== 'stand-in' ? 'electron' : 'stand-in'
}

/** @param {Totals} all @returns {number} exit code */
function report(all) {
  console.log(`\n${all.passed} passed, ${all.failed} failed`)
  return all.failed === 0 && all.passed > 0 ? 0 : 1
}

/** @type {import('../run.mjs').Command} */
export const testUnit = {
  about: 'pure and fast tests',
  run: async (args) => {
    mkdirSync(results, { recursive: true })
    step('Unit tests…')
    return report(await vitest('unit', args))
  },
}

/** @type {import('../run.mjs').Command} */
export const testIntegration = {
  about: 'tests with sockets, files, the keychain and the stand-in',
  run: async (args) => {
    mkdirSync(results, { recursive: true })
    await ensureSystem(forTests)
    await ensureBuilt()
    step('Integration tests…')
    return report(await vitest('integration', args))
  },
}

/** @type {import('../run.mjs').Command} */
export const testE2e = {
  about: 'the built desk, driven as a person would',
  run: async (args) => {
    mkdirSync(results, { recursive: true })
    return report(await endToEnd(args, await prepareEndToEnd()))
  },
}

/** @type {import('../run.mjs').Command} */
export const testElectron = {
  about: 'the end-to-end tests on real Electron',
  run: async (args) => {
    mkdirSync(results, { recursive: true })
    if (!(await tryElectron({ again: true })))
      throw new SetupFailure(
        'There is no Electron binary here, so nothing was tested on it.',
        'Run it where the download works.',
      )
    await ensureSystem(forDriving())
    await ensureBuilt()
    return report(await endToEnd(args, 'electron'))
  },
}

/**
 * A part of the whole that runs beside another one: what it says comes in one piece, at its end.
 * @template T
 * @param {string} name
 * @param {(run: typeof node) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function beside(name, work) {
  step(`${name}…`)
  const began = Date.now()
  const quiet = quietNode()
  const result = await work(quiet.node)
  process.stdout.write(quiet.said())
  good(`${name}: ${Math.round((Date.now() - began) / 1000)} s.`)
  return result
}

/**
 * The end-to-end tests, and then the look at the sources, which needs a whole core: by then the other lane mostly waits.
 * @param {'electron' | 'stand-in'} host
 * @returns {Promise<{ parts: Totals[], broken: string[] }>}
 */
async function windowsThenStyle(host) {
  const windows = await endToEnd([], host)
  const clean = (await beside('Lint, formatting, unused code', checkStyle)) === 0
  return { parts: [windows], broken: clean ? [] : ['lint'] }
}

/** Types, and every test without a driven desk, one after the other. @returns {Promise<{ parts: Totals[], broken: string[] }>} */
async function withoutWindows() {
  const clean = (await beside('Types', checkTypes)) === 0
  const unit = await beside('Unit tests', (run) => vitest('unit', [], run))
  const integration = await beside('Integration tests', (run) => vitest('integration', [], run))
  return { parts: [unit, integration], broken: clean ? [] : ['type-check'] }
}

/**
 * Everything, within 15 minutes on two cores: the end-to-end tests mostly wait, so the rest runs meanwhile.
 * @type {import('../run.mjs').Command}
 */
export const test = {
  about: 'type-check, lint, unit, integration and end-to-end tests',
  run: async () => {
    const began = Date.now()
    mkdirSync(results, { recursive: true })
    const host = await prepareEndToEnd()
    // Some of the others look at the renderer alone, in a Chromium.
    await ensureSystem(forTests)
    const lanes = await Promise.all([windowsThenStyle(host), withoutWindows()])
    const broken = lanes.flatMap((lane) => lane.broken)
    console.log('')
    for (const name of broken) failed(new Error(`The ${name} found faults; they are listed above.`))
    if (host === 'stand-in') warn('No Electron binary here: the end-to-end tests ran on the stand-in.')
    good(`Took ${Math.round((Date.now() - began) / 1000)} s.`)
    const all = sum(lanes.flatMap((lane) => lane.parts))
    return report({ passed: all.passed, failed: all.failed + broken.length })
  },
}
