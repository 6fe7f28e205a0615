import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Longer than this no answer is worth waiting for at launch, ms. */
const PATIENCE_MS = 1500

const WATCHER = 'org.kde.StatusNotifierWatcher'
const questions: readonly (readonly [program: string, args: readonly string[]])[] = [
  [
    'gdbus',
    [
      ...['call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'],
      ...['--method', 'org.freedesktop.DBus.NameHasOwner', WATCHER],
    ],
  ],
  [
    'dbus-send',
    [
      ...['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'],
      ...['org.freedesktop.DBus.NameHasOwner', `string:${WATCHER}`],
    ],
  ],
]

/** Runs a program and resolves to what it printed; rejects when it is missing, fails or takes longer than `ms`. */
export type Ask = (program: string, args: readonly string[], ms: number) => Promise<string>

/**
 * Whether a tray icon would really be seen. Windows and macOS always show one; on Linux the panel may have no place for it,
 * and Electron does not say so. When nobody can tell, the answer is no: a window must not vanish without a way back.
 */
export async function hasTrayHost(platform: NodeJS.Platform, ask: Ask): Promise<boolean> {
  if (platform !== 'linux') return true
  for (const [program, args] of questions) {
    const answer = await ask(program, args, PATIENCE_MS).catch(() => null)
    if (answer !== null) return /\btrue\b/.test(answer)
  }
  return false
}

const execute = promisify(execFile)

/** {@link Ask} by running the program. */
export const runProgram: Ask = async (program, args, timeout) =>
  (await execute(program, args, { timeout, windowsHide: true })).stdout
