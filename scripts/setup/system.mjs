import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { systemChromium } from '../paths.mjs'
import { exists, run } from '../process.mjs'
import { SetupFailure, good, note, step } from '../say.mjs'

/**
 * @typedef {object} SystemNeed
 * @property {string} debian  Debian package that satisfies it
 * @property {string} purpose
 * @property {() => boolean | Promise<boolean>} present
 */

const hasLibsecret = () =>
  ['/usr/lib', '/usr/lib64', '/lib', ...triplets()].some((folder) => existsSync(`${folder}/libsecret-1.so.0`))

const triplets = () => {
  try {
    return readdirSync('/usr/lib')
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => `/usr/lib/${name}`)
  } catch {
    return []
  }
}

const hasFonts = () =>
  ['/usr/share/fonts/truetype', '/usr/share/fonts/opentype', '/usr/share/fonts/TTF'].some(existsSync)

/** @type {Record<'chromium' | 'xvfb' | 'dbus' | 'keyring' | 'libsecret' | 'fonts', SystemNeed>} */
const needs = {
  chromium: { debian: 'chromium', purpose: 'shows the desk', present: () => systemChromium() !== null },
  xvfb: { debian: 'xvfb', purpose: 'a virtual display', present: () => exists('Xvfb') },
  dbus: { debian: 'dbus', purpose: 'the way to the keychain', present: () => exists('dbus-run-session') },
  keyring: { debian: 'gnome-keyring', purpose: 'a keychain', present: () => exists('gnome-keyring-daemon') },
  libsecret: { debian: 'libsecret-1-0', purpose: 'the keychain library', present: hasLibsecret },
  fonts: { debian: 'fonts-liberation', purpose: 'fonts for screenshots', present: hasFonts },
}

/** What the tests need of a Linux system. */
export const forTests = /** @type {const} */ (['chromium', 'xvfb', 'dbus', 'keyring', 'libsecret', 'fonts'])

/** What the desk needs of a Linux system when it runs on the stand-in; a display of its own is not always there. */
export const forStart = /** @type {const} */ (['chromium', 'libsecret', 'fonts'])

/**
 * What to do about missing system packages: install them, or tell the person what to type.
 * @param {readonly Pick<SystemNeed, 'debian' | 'purpose'>[]} missing
 * @param {{ debian: boolean, root: boolean }} system
 * @returns {{ kind: 'install', packages: string[], why: string, command: string } | { kind: 'tell', what: string, todo: string }}
 */
export function systemPlan(missing, system) {
  const packages = missing.map((need) => need.debian)
  const why = missing.map((need) => `${need.debian} (${need.purpose})`).join(', ')
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
  const what = `This system lacks: ${why}.`
  if (!system.debian)
    return { kind: 'tell', what, todo: 'Install them with your package manager (the names are Debian’s).' }
  if (!system.root) return { kind: 'tell', what, todo: `Type: sudo sh -c '${command}'` }
  return { kind: 'install', packages, why, command }
}

/**
 * Makes sure of system packages: installs them on Debian and Ubuntu as root, else says exactly what to type.
 * @param {readonly (keyof typeof needs)[]} names
 * @throws {SetupFailure}
 */
export async function ensureSystem(names) {
  if (process.platform !== 'linux') return
  const missing = []
  for (const name of names) if (!(await needs[name].present())) missing.push(needs[name])
  if (missing.length === 0) return

  const plan = systemPlan(missing, { debian: await isDebian(), root: process.getuid?.() === 0 })
  if (plan.kind === 'tell') throw new SetupFailure(plan.what, plan.todo)
  const { packages, why, command } = plan

  step(`Installing system packages: ${why}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const log = []
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    note(`apt-get ${args.join(' ')}`)
    const { code, output } = await run('apt-get', args, { env, quiet: true })
    log.push(output)
    if (code !== 0 && args[0] !== 'update')
      throw new SetupFailure(
        `apt-get ${args[0]} failed (exit code ${code}):\n${output.trim().split('\n').slice(-8).join('\n')}`,
        `Type: ${command}`,
      )
  }
  for (const need of missing)
    if (!(await need.present()))
      throw new SetupFailure(`${need.debian} was installed but cannot be found.`, `Type: ${command}`)
  good('System packages installed.')
}

async function isDebian() {
  if (!(await exists('apt-get'))) return false
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
