import { electronBinary, inPackage, projectNode, root, toolEnv } from '../paths.mjs'
import { run } from '../process.mjs'
import { good, step, warn } from '../say.mjs'

/**
 * Tries to get the Electron binary. Where its download cannot be reached the desk runs on the stand-in.
 * @returns {Promise<boolean>} whether the binary is there now
 */
export async function tryElectron() {
  if (electronBinary() !== null) return true
  if (process.env['RECORDING_DESK_HOST'] === 'stand-in') return false
  step('Getting the Electron binary…')
  const { code, output } = await run(projectNode, [inPackage('electron', 'install.js')], {
    cwd: root,
    env: toolEnv(),
    quiet: true,
    timeoutMs: 240_000,
  })
  if (code === 0 && electronBinary() !== null) {
    good('Electron is here.')
    return true
  }
  const reason = code === 124 ? 'it took longer than four minutes' : (output.trim().split('\n').at(0) ?? `exit ${code}`)
  warn(`Electron's download cannot be reached (${reason}): the desk runs on the stand-in with this system's Chromium.`)
  return false
}
