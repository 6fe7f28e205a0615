import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A child process with its words collected. */
export interface Child {
  readonly pid: number
  readonly ended: Promise<number | string>
  readonly hasEnded: () => boolean
  readonly kill: (signal: NodeJS.Signals) => void
  readonly logs: () => string
}

/** Starts a program whose output is kept. `undefined` in the environment removes a variable. */
export function start(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Child {
  const env = Object.fromEntries(Object.entries(options.env).filter(([, value]) => value !== undefined))
  const child: ChildProcess = spawn(program, args, { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let logs = ''
  const collect = (chunk: Buffer) => (logs += chunk.toString())
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  let over = false
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => {
      logs += `${error.message}\n`
      over = true
      resolve(127)
    })
    child.once('exit', (code, signal) => {
      over = true
      resolve(code ?? signal ?? 0)
    })
  })
  return {
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => over,
    kill: (signal) => void child.kill(signal),
    logs: () => logs,
  }
}

/** Whether a process is there and not merely waiting to be collected by its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z')
  } catch {
    return process.platform !== 'linux'
  }
}

/** Waits until a process is gone; false when it is still there after `ms`. */
export async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  const end = Date.now() + ms
  while (isAlive(pid) && Date.now() < end) await pause(25)
  return !isAlive(pid)
}

/** The promise, or a rejection with `message` after `ms`. */
export async function within<T>(ms: number, message: () => string, promise: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const late = pause(ms, undefined, { signal: timer.signal }).then(
    () => Promise.reject(new Error(message())),
    () => new Promise<never>(() => undefined),
  )
  try {
    return await Promise.race([promise, late])
  } finally {
    timer.abort()
  }
}
