import { spawn } from 'node:child_process'
import { systemChromium } from './chromium.mjs'
import { electronBinary, projectNode, root, toolEnv } from './paths.mjs'
import { SetupFailure } from './say.mjs'

/**
 * How to run the built desk: on Electron where its binary is installed, else on the stand-in in a visible Chromium window.
 * @param {readonly string[]} args  passed to the desk
 * @returns {{ command: string, args: string[], env: NodeJS.ProcessEnv, host: 'electron' | 'stand-in' }}
 * @throws {SetupFailure} when there is neither Electron nor Chromium
 */
export function deskCommand(args) {
  const electron = process.env['RECORDING_DESK_HOST'] === 'stand-in' ? null : electronBinary()
  if (electron !== null) {
    // Chromium refuses its sandbox to root; elsewhere it stays on.
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return { command: electron, args: [...asRoot, '.', ...args], env: process.env, host: 'electron' }
  }
  if (systemChromium() === null)
    throw new SetupFailure(
      'There is neither Electron nor a Chromium to show the desk in.',
      'Make the Electron download reachable, or install Chromium or Chrome (or name one in RECORDING_DESK_CHROMIUM).',
    )
  return {
    command: projectNode,
    args: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      './test/electron/register.ts',
      'out/main/index.js',
      ...args,
    ],
    env: { ...toolEnv(), RECORDING_DESK_HEADED: '1' },
    host: 'stand-in',
  }
}

/** Whether windows can be shown. An empty variable names no display. @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/**
 * A display for programs with windows: the one there is, or a virtual one that ends with `close`.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, virtual: boolean, close: () => void }>}
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, virtual: false, close: () => undefined }
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)))
    child.stdio[3]?.once('data', (/** @type {Buffer} */ chunk) => resolve(chunk.toString().trim()))
  }).catch((error) => {
    throw new SetupFailure(
      `No display, and a virtual one did not start (${error.message}).`,
      'Start an X server, or set DISPLAY.',
    )
  })
  child.unref()
  return { env: { DISPLAY: `:${number}` }, virtual: true, close: () => void child.kill() }
}
