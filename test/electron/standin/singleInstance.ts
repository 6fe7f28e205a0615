import { createHash } from 'node:crypto'
import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { type Server, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/** `app.requestSingleInstanceLock` and its relatives: one holder per user-data folder. */
export function createSingleInstance(userData: () => string, started: (second: SecondStart) => void) {
  let server: Server | null = null
  let telling: Promise<void> = Promise.resolve()

  /** Listening is the lock: the system ends it with the process, however the process ends. */
  const tryToListen = (address: string): Server | null => {
    const isFile = address.startsWith('/')
    if (isFile) removeLeftOver(address)
    const attempt = createServer((socket) => {
      let text = ''
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.on('end', () => started(JSON.parse(text) as SecondStart))
      socket.on('error', () => undefined)
    })
    attempt.on('error', () => undefined)
    attempt.listen(address)
    attempt.unref()
    if (!attempt.listening) return null
    if (isFile) writeFileSync(`${address}.pid`, String(process.pid))
    return attempt
  }

  return {
    request: (additionalData?: unknown): boolean => {
      if (server !== null) return true
      const address = addressOf(userData())
      server = tryToListen(address)
      if (server !== null) return true
      const second: SecondStart = {
        argv: process.argv,
        workingDirectory: process.cwd(),
        additionalData: additionalData ?? null,
      }
      telling = tell(address, JSON.stringify(second))
      return false
    },
    has: () => server !== null,
    release: () => {
      server?.close()
      server = null
    },
    /** Settles when the first instance was told about this one. */
    told: () => telling,
  }
}

/** Linux has names without files, and Windows pipes: both go with their process. */
function addressOf(userData: string): string {
  const name = `recording-desk-${createHash('sha256').update(userData).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), name)
}

/** Elsewhere a killed process leaves its file behind; beside it lies the number of the process. */
function removeLeftOver(address: string): void {
  if (!existsSync(address) || !existsSync(`${address}.pid`)) return
  try {
    process.kill(Number(readFileSync(`${address}.pid`, 'utf8')), 0)
  } catch {
    unlinkSync(address)
  }
}

function tell(address: string, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.setTimeout(2_000, () => socket.destroy())
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.on('connect', () => socket.end(text))
  })
}
