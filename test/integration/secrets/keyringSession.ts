import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A session bus of its own in a throw-away home, with or without somebody on it who keeps secrets. Nothing of the user's is touched. */
export interface KeyringSession {
  /** What a process needs to live in this session. */
  readonly env: NodeJS.ProcessEnv
  /** Folder of the session; gone after {@link KeyringSession.end}. */
  readonly home: string
  /** Starts gnome-keyring-daemon and unlocks it (creating the keyring the first time). */
  startUnlocked(): Promise<void>
  /** Starts gnome-keyring-daemon without the password: what it keeps stays locked. */
  startLocked(): Promise<void>
  /** Locks it while it runs, as a screen lock does. */
  lock(): Promise<void>
  /** Unlocks it while it runs, as typing the password at the lock screen does. */
  unlock(): Promise<void>
  /** Stops the daemon in its tracks: nothing it is asked is answered, as while a password window waits for somebody. */
  freeze(): void
  /** Lets it go on: what it was asked meanwhile is answered now. */
  thaw(): void
  /** Kills the daemon. */
  stopDaemon(): Promise<void>
  /** How many items its keyring holds, of whatever desk; asked past the library. */
  countItems(): Promise<number>
  /** Throws the keyring's file away; the daemon must not be running. */
  emptyKeyring(): void
  /** Ends every process of the session, by its id, and removes the folder. */
  end(): Promise<void>
}

const password = 'password of a throw-away keyring'

/** No `servicedir`: the bus starts nothing by itself, so that a test decides who is there. */
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

/** Starts the bus. */
export async function startKeyringSession(): Promise<KeyringSession> {
  const home = mkdtempSync(join(tmpdir(), 'desk-keyring-'))
  const runtime = join(home, 'run')
  mkdirSync(runtime, { mode: 0o700 })
  const config = join(home, 'bus.conf')
  writeFileSync(config, busConfig)

  const base: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    LANG: 'C.UTF-8',
  }
  // `dbus-run-session` lives exactly as long as the shell it runs, and the shell as long as its input.
  const bus = spawn(
    'dbus-run-session',
    [`--config-file=${config}`, '--', 'sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat >/dev/null'],
    { env: base, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const env = { ...base, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) }
  let daemon: ChildProcess | null = null

  const startDaemon = async (...options: string[]): Promise<void> => {
    const child = spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets', ...options], {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    daemon = child
    child.stdin.end(password)
    await run(env, 'gdbus', 'wait', '--session', '--timeout', '10', 'org.freedesktop.secrets')
  }
  const stopDaemon = async (): Promise<void> => {
    if (daemon !== null) await kill(daemon)
    daemon = null
  }

  return {
    env,
    home,
    startUnlocked: () => startDaemon('--unlock'),
    startLocked: () => startDaemon(),
    lock: () =>
      run(
        env,
        'gdbus',
        ...['call', '--session', '--dest', 'org.freedesktop.secrets', '--object-path', '/org/freedesktop/secrets'],
        ...['--method', 'org.freedesktop.Secret.Service.Lock', '["/org/freedesktop/secrets/collection/login"]'],
      ),
    unlock: () => unlockThroughControl(join(runtime, 'keyring', 'control')),
    freeze: () => daemon?.kill('SIGSTOP'),
    thaw: () => daemon?.kill('SIGCONT'),
    stopDaemon,
    countItems: async () => {
      const said = await output(env, 'gdbus', [
        ...['call', '--session', '--dest', 'org.freedesktop.secrets'],
        ...['--object-path', '/org/freedesktop/secrets/collection/login'],
        ...['--method', 'org.freedesktop.DBus.Properties.Get', 'org.freedesktop.Secret.Collection', 'Items'],
      ])
      return said.split('/collection/login/').length - 1
    },
    emptyKeyring: () => rmSync(join(home, 'data', 'keyrings'), { recursive: true, force: true }),
    end: async () => {
      await stopDaemon()
      bus.stdin.end()
      if (bus.exitCode === null && bus.signalCode === null) await once(bus, 'exit')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Speaks to the daemon as its PAM module does: one zero byte (who we are), then length, operation 1 (unlock) and password. */
async function unlockThroughControl(path: string): Promise<void> {
  const secret = Buffer.from(password)
  const packet = Buffer.alloc(1 + 12 + secret.length)
  packet.writeUInt32BE(12 + secret.length, 1)
  packet.writeUInt32BE(1, 5)
  packet.writeUInt32BE(secret.length, 9)
  secret.copy(packet, 13)
  const socket = connect(path)
  socket.write(packet)
  const parts: Buffer[] = []
  for await (const part of socket) parts.push(part as Buffer)
  const answer = Buffer.concat(parts)
  if (answer.length !== 8 || answer.readUInt32BE(4) !== 0) throw new Error('The keyring was not unlocked.')
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const part of child.stdout ?? []) {
    text += String(part)
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'))
  }
  throw new Error('dbus-run-session ended before it said its address')
}

async function output(env: NodeJS.ProcessEnv, command: string, parameters: readonly string[]): Promise<string> {
  const child = spawn(command, parameters, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  for await (const part of child.stdout) text += String(part)
  return text
}

async function run(env: NodeJS.ProcessEnv, command: string, ...parameters: string[]): Promise<void> {
  const child = spawn(command, parameters, { env, stdio: 'ignore' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}`)
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
