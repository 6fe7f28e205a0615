import { mkdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Makes the profile folder usable. After a killed desk its Chromium needs a moment to notice; while its lock names a living
 * process a second Chromium would only hand over to the dying one.
 * @throws Error when another Chromium keeps using the profile.
 */
export async function prepareProfile(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let tries = 0; tries < 100; tries++) {
    if (!isLocked(folder)) {
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie', 'DevToolsActivePort'])
        rmSync(join(folder, name), { force: true })
      return
    }
    await pause(100)
  }
  throw new Error(`Another Chromium uses the profile ${folder}`)
}

/** The lock is a link to `<host>-<pid>`. */
function isLocked(folder: string): boolean {
  try {
    const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1))
    return Number.isInteger(pid) && isAlive(pid)
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return !isZombie(pid)
}

/** A killed child whose parent has not collected it still answers signals, but holds nothing any more. */
function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') ?? false
  } catch {
    return false
  }
}

/** The address of the debugging port that Chromium chose, for a driver to connect to. @throws Error after ten seconds. */
export async function debuggingAddress(folder: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const [port, path] = readPortFile(folder)
    if (port !== undefined && path !== undefined && path !== '') return `ws://127.0.0.1:${port}${path}`
    await pause(50)
  }
  throw new Error('Chromium did not open its debugging port')
}

function readPortFile(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')
  } catch {
    return []
  }
}
