import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Environment variables for a desk; `undefined` takes one away. */
export type KeyringEnv = Readonly<Record<string, string | undefined>>

/** A real keychain for tests: a D-Bus session of its own with gnome-keyring on a throw-away home. */
export interface Keyring {
  /** What a desk needs to find it. */
  readonly env: KeyringEnv
  /** Locks it, as the screen saver of some systems does. Nobody is there to answer its password window. */
  lock(): Promise<void>
  /** Unlocks it, as its owner would. */
  unlock(): Promise<void>
  close(): Promise<void>
}

const password = 'throw-away keyring'

/** Starts an unlocked keychain. @throws Error where D-Bus or gnome-keyring is not installed. */
export async function startKeyring(): Promise<Keyring> {
  const home = mkdtempSync(join(tmpdir(), 'keyring-'))
  const runtime = join(home, 'run')
  mkdirSync(runtime, { mode: 0o700 })
  const env = {
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(runtime, 'bus')}`,
    // No window can open: a locked keychain stays locked.
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
  }
  const inside = { ...process.env, ...env } as NodeJS.ProcessEnv

  const bus = begin('dbus-daemon', ['--session', '--nofork', `--address=${env.DBUS_SESSION_BUS_ADDRESS}`], inside)
  await until(() => existsSync(join(runtime, 'bus')), 'the D-Bus session', bus)
  let daemon = await startDaemon(inside)

  return {
    env,
    lock: () => callSecretService(inside, 'Lock'),
    unlock: async () => {
      await end(daemon)
      daemon = await startDaemon(inside)
    },
    close: async () => {
      await end(daemon)
      await end(bus)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The environment of a computer without any keychain service. */
export const noKeyring: KeyringEnv = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus', DISPLAY: undefined }

async function startDaemon(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const daemon = begin('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], env)
  daemon.stdin?.end(password)
  await until(() => isUnlocked(env), 'the keyring', daemon)
  return daemon
}

async function isUnlocked(env: NodeJS.ProcessEnv): Promise<boolean> {
  const collection = '/org/freedesktop/secrets/collection/login'
  const question = ['org.freedesktop.DBus.Properties.Get', 'string:org.freedesktop.Secret.Collection', 'string:Locked']
  // Asking the bus first: a message to a service that is not there yet would make the bus start one of its own.
  const owned = await send(env, '/org/freedesktop/DBus', 'org.freedesktop.DBus', [
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.secrets',
  ])
  if (!owned.includes('boolean true')) return false
  return (await send(env, collection, 'org.freedesktop.secrets', question)).includes('boolean false')
}

async function callSecretService(env: NodeJS.ProcessEnv, method: string): Promise<void> {
  await send(env, '/org/freedesktop/secrets', 'org.freedesktop.secrets', [
    `org.freedesktop.Secret.Service.${method}`,
    'array:objpath:/org/freedesktop/secrets/collection/login',
  ])
}

async function send(env: NodeJS.ProcessEnv, path: string, to: string, message: readonly string[]): Promise<string> {
  const [method = '', ...values] = message
  const args = ['--session', '--print-reply', '--reply-timeout=2000', `--dest=${to}`, path, method, ...values]
  return await run('dbus-send', args, { env }).then(
    ({ stdout }) => stdout,
    () => '',
  )
}

function begin(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(program, args, { env, stdio: ['pipe', 'ignore', 'ignore'] })
  // Ends with this process, however that ends.
  process.once('exit', () => child.kill('SIGKILL'))
  return child
}

async function until(check: () => boolean | Promise<boolean>, what: string, child: ChildProcess): Promise<void> {
  const failures: Error[] = []
  child.once('error', (error) => failures.push(error))
  for (let tries = 0; tries < 200; tries++) {
    if (await check()) return
    if (failures.length > 0) throw new Error(`${what} could not be started`, { cause: failures[0] })
    await pause(50)
  }
  throw new Error(`${what} did not come up within 10 s`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await exited
  clearTimeout(forced)
}
