import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Whether a Chromium starts: it tells its version. Ubuntu's is a stub that only starts a snap, which neither a container nor
 * root can do; on Windows the question would open a window, and there are no stubs.
 * @param {string} path
 */
export function answers(path) {
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

/**
 * The Chromium that the stand-in drives: the one named in RECORDING_DESK_CHROMIUM, or the first of the usual places that
 * starts. Where there is only one it is taken unasked: a stub is told apart by the set-up.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {readonly string[]} [places]
 * @returns {string | null}
 */
export function systemChromium(env = process.env, places = usualPlaces) {
  const named = env['RECORDING_DESK_CHROMIUM']
  const there = (named === undefined ? places : [named]).filter((path) => existsSync(path))
  return (there.length > 1 ? there.find(answers) : there[0]) ?? null
}
