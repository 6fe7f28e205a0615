import { readFileSync } from 'node:fs'
import { electronBinary } from '../paths.mjs'
import { exists, run } from '../process.mjs'
import { SetupFailure, good, note, step } from '../say.mjs'
import { needs } from './needs.mjs'
import { systemPlan } from './systemPlan.mjs'

/** @typedef {keyof typeof needs} Need */

/** What all the tests need: some of them look at the renderer alone, in the system's Chromium. @type {readonly Need[]} */
export const forTests = ['chromium', 'xvfb', 'dbus', 'keyring', 'libsecret', 'fonts']

/** What driving the whole desk needs: its windows are Electron's where there is one. @returns {readonly Need[]} */
export const forDriving = () =>
  hasElectron() ? ['electronParts', ...forTests.filter((need) => need !== 'chromium')] : forTests

/** What an open desk needs. @param {boolean} display  whether there is one @returns {readonly Need[]} */
export const forStart = (display) => [
  ...(hasElectron() ? /** @type {const} */ (['electronParts']) : /** @type {const} */ (['chromium', 'fonts'])),
  'libsecret',
  ...(display ? [] : /** @type {const} */ (['xvfb'])),
]

/** Whether windows are Electron's. */
const hasElectron = () => electronBinary() !== null && process.env['RECORDING_DESK_HOST'] !== 'stand-in'

/**
 * Makes sure of what the system has to bring: installs it on Debian and Ubuntu as root, else says exactly what to type. macOS
 * and Windows bring all but a browser.
 * @param {readonly Need[]} names
 * @throws {SetupFailure}
 */
export async function ensureSystem(names) {
  const missing = []
  for (const name of names)
    if ((process.platform === 'linux' || name === 'chromium') && !(await needs[name].present()))
      missing.push(needs[name])
  if (missing.length === 0) return

  const plan = systemPlan(missing, await thisSystem())
  if (plan.kind === 'tell') throw new SetupFailure(plan.what, plan.todo)
  const { packages, why, command } = plan

  step(`Installing system packages: ${why}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    note(`apt-get ${args.join(' ')}`)
    const { code, output } = await run('apt-get', args, { env, quiet: true })
    if (code !== 0 && args[0] !== 'update')
      throw new SetupFailure(
        `apt-get ${args[0]} failed (exit code ${code}):\n${output.trim().split('\n').slice(-8).join('\n')}`,
        `Type: ${command}`,
      )
  }
  for (const need of missing)
    if (!(await need.present()))
      throw new SetupFailure(
        `What should bring ${need.looksFor} was installed, but it is not there.`,
        `Type: ${command}`,
      )
  good('System packages installed.')
}

/** @returns {Promise<import('./systemPlan.mjs').System>} */
async function thisSystem() {
  const root = process.getuid?.() === 0
  if (process.platform === 'darwin') return { manager: 'brew', root, snapChromium: false }
  if (process.platform === 'win32') return { manager: 'winget', root, snapChromium: false }
  const managers = /** @type {const} */ ([
    ['apt-get', 'apt'],
    ['dnf', 'dnf'],
    ['pacman', 'pacman'],
    ['zypper', 'zypper'],
  ])
  for (const [command, manager] of managers)
    if (await exists(command)) return { manager, root, snapChromium: /^ID="?ubuntu"?$/m.test(osRelease()) }
  return { manager: null, root, snapChromium: false }
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}
