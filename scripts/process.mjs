import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs a command to its end with its output passed through, or collected when `quiet`; `aside` passes it to the error output.
 * SIGINT and SIGTERM that reach this process are passed on, so that nothing is left behind.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, aside?: boolean, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 when the command could not be started, 124 on time-out.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio:
        options.quiet === true
          ? ['ignore', 'pipe', 'pipe']
          : ['inherit', options.aside === true ? 2 : 'inherit', 'inherit'],
      shell: options.shell ?? false,
    })
    let output = ''
    let timedOut = false
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, options.timeoutMs)
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer)
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code, signal) => {
      end(timedOut ? 124 : (code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
    })
  })
}

/** Whether a command is on the PATH. @param {string} name @returns {Promise<boolean>} */
export async function exists(name) {
  // `which` is a package of its own on small systems; the shell is always there.
  const [finder, ...args] = process.platform === 'win32' ? ['where', name] : ['sh', '-c', 'command -v "$0"', name]
  return (await run(finder ?? '', args, { quiet: true })).code === 0
}
