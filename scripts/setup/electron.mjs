import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { electronBinary, inPackage, projectNode, root, toolEnv } from '../paths.mjs'
import { run } from '../process.mjs'
import { good, note, step, warn } from '../say.mjs'
import { isFresh } from './electronFailure.mjs'

/** What is known of the last download that failed. A new set of packages forgets it. */
const memory = inPackage('.recording-desk-no-electron.json')

/** @returns {import('./electronFailure.mjs').Failure | null} */
function remembered() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'))
  } catch {
    return null
  }
}

const version = () => String(JSON.parse(readFileSync(inPackage('electron', 'package.json'), 'utf8')).version)

/**
 * Tries to get the Electron binary. Where its download cannot be reached the desk runs on the stand-in, and for a day nobody
 * waits for it again unless `again` is asked for.
 * @param {{ again?: boolean }} [options]
 * @returns {Promise<boolean>} whether the binary is there now
 */
export async function tryElectron({ again = false } = {}) {
  if (electronBinary() !== null) return true
  if (process.env['RECORDING_DESK_HOST'] === 'stand-in') return false
  const before = remembered()
  if (!again && isFresh(before, { version: version(), now: Date.now() })) {
    note(
      `Electron's download could not be reached in the last 24 hours (${before?.reason}): the desk runs on the stand-in. To try again at once, delete ${memory}.`,
    )
    return false
  }
  step('Getting the Electron binary…')
  const { code, output } = await run(projectNode, [inPackage('electron', 'install.js')], {
    cwd: root,
    env: toolEnv(),
    quiet: true,
    timeoutMs: 240_000,
  })
  if (code === 0 && electronBinary() !== null) {
    rmSync(memory, { force: true })
    good('Electron is here.')
    return true
  }
  const reason = code === 124 ? 'it took longer than four minutes' : (output.trim().split('\n').at(0) ?? `exit ${code}`)
  writeFileSync(memory, JSON.stringify({ version: version(), at: Date.now(), reason }))
  warn(`Electron's download cannot be reached (${reason}): the desk runs on the stand-in with this system's Chromium.`)
  return false
}
